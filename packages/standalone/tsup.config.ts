import { readFile } from 'node:fs/promises';
import { minify } from 'terser';
import { definePackage, shared } from '../../tsup.config.base.ts';

/** Whose code is in the file beside ours. */
const NOTICE =
  '/*! Lit: Copyright 2017, 2019, 2022 Google LLC, SPDX-License-Identifier: BSD-3-Clause; ' +
  '@noble/ed25519, @noble/hashes, @scure/base: Copyright 2019, 2022 Paul Miller, SPDX-License-Identifier: MIT; ' +
  'fastest-levenshtein: Copyright 2020 Kasper Unn Weihe, SPDX-License-Identifier: MIT; ' +
  'lean-qr: Copyright 2021-2025 David Evans, SPDX-License-Identifier: MIT */';
const NOTICED =
  /\/node_modules\/(@lit\/reactive-element|lit|lit-html|lit-element|@noble\/ed25519|@noble\/hashes|@scure\/base|fastest-levenshtein\/esm|lean-qr)\/[^/]*\.m?js$/;

/** What the packages load later. */
const LATER = /\bimport\("([^"]+)"\)/g;

export default definePackage({
  ...shared,
  entry: { 'comunal.standalone': 'src/index.ts' },
  // One file, a classic script and a module alike; what is loaded later elsewhere is in it.
  format: ['iife'],
  outExtension: () => ({ js: '.js' }),
  platform: 'browser',
  noExternal: [/./],
  splitting: false,
  tsconfig: 'tsconfig.json',
  esbuildOptions(options) {
    options.minify = true;
    options.legalComments = 'none'; // terser would drop them: the notice says it for all
    // On a server there is nothing to register, and no class to stand on.
    options.banner = { js: '(function(){"use strict";if(!globalThis.HTMLElement)return;' };
    options.footer = { js: '})();' };
    // Chunks of one package import each other for what they do; none is there for its effects alone.
    options.logOverride = { 'ignored-bare-import': 'silent' };
  },
  plugins: [
    {
      // esbuild alone makes it larger. Without letters beyond ASCII it is read alike in a page of any encoding; only what
      // stands in a tagged template cannot be written so.
      name: 'shorter',
      async renderChunk(code, { map }) {
        const shorter = await minify(code, {
          toplevel: true,
          compress: { passes: 3 },
          format: { preamble: NOTICE, ascii_only: true },
          sourceMap: { includeSources: true, ...(map && { content: map as string }) },
        });
        const beyond = /[^\0-\x7f].*/.exec(shorter.code ?? '');
        if (beyond) throw new Error(`Write this template in ASCII: ${beyond[0].slice(0, 60)}`);
        return { code: shorter.code ?? code, map: shorter.map ?? null };
      },
    },
  ],
  esbuildPlugins: [
    {
      name: 'all-noticed',
      setup(build) {
        build.onLoad({ filter: /\/node_modules\// }, ({ path }) =>
          NOTICED.test(path)
            ? undefined
            : { errors: [{ text: `Write whose ${path} is into NOTICE.` }] },
        );
      },
    },
    {
      // Nothing waits in one file, and a module that could would stand in a wrapper of its own. The lines stay where
      // they are, for the source map; their indents, which templates carry along, do not.
      name: 'all-at-once',
      setup(build) {
        build.onLoad({ filter: /\/packages\/\w+\/dist\/.*\.js$/ }, async ({ path }) => {
          const later: string[] = [];
          const body = (await readFile(path, 'utf8'))
            .replaceAll(/\n +/g, '\n')
            .replaceAll(LATER, (_, from: string) => `Promise.resolve(later${later.push(from)})`);
          const head = later.map((from, at) => `import * as later${at + 1} from "${from}";`);
          return { contents: head.join('') + body, loader: 'js' };
        });
      },
    },
  ],
});
