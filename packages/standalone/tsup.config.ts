import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

/**
 * 3.5 kB that only browsers without Ed25519 need: in them `<comunal-donate>` says that nobody could check, as it does where
 * the engine cannot be loaded.
 */
const ENGINE = /^@noble\//;

export default defineConfig({
  ...shared,
  entry: { 'comunal.standalone': 'src/index.ts' },
  // One file, a classic script and a module alike; what is loaded later elsewhere is in it.
  format: ['iife'],
  outExtension: () => ({ js: '.js' }),
  platform: 'browser',
  noExternal: [/./],
  splitting: false,
  minify: true,
  tsconfig: 'tsconfig.json',
  esbuildOptions(options) {
    // On a server there is nothing to register, and no class to stand on.
    options.banner = { js: '(function(){"use strict";if(!globalThis.HTMLElement)return;' };
    options.footer = { js: '})();' };
    // Chunks of one package import each other for what they do; none is there for its effects alone.
    options.logOverride = { 'ignored-bare-import': 'silent' };
  },
  esbuildPlugins: [
    {
      name: 'without-engine',
      setup(build) {
        build.onResolve({ filter: ENGINE }, ({ path }) => ({ path, namespace: 'absent' }));
        build.onLoad({ filter: /./, namespace: 'absent' }, () => ({
          contents: 'throw new Error("No Ed25519 in this file.");',
        }));
      },
    },
  ],
});
