import { transform } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { renderManifest } from '../../../../packages/create-comunal/src/render-manifest.ts';
import type { Workspace } from '../workspace.ts';
import { throwingReader, type BlockReader } from './block-reader.ts';
import { loadComunalCommands } from './comunal-commands.ts';
import { readKnownElements } from './known-elements.ts';
import { readSvelte, readVue } from './read-components.ts';
import { readCss } from './read-css.ts';
import { htmlReader } from './read-html.ts';
import { shellReader } from './read-shell.ts';

/** Finds the reader of the blocks of a page that are marked with a language. */
export type FindReader = (language: string, page: string) => BlockReader | undefined;

/** Loads the readers of all languages but TypeScript and Astro, which `readme-examples` and `astro-types` compile. */
export async function loadBlockReaders(workspace: Workspace): Promise<FindReader> {
  const { root, packages } = workspace;
  const commands = await loadComunalCommands(workspace);
  const names = { commands, packages: new Set(packages.map(({ name }) => name)) };
  const shared = [...scriptsOf(renderManifest('site', NO_RANGES)), ...scriptsIn(root)];
  const readers: Readonly<Record<string, BlockReader>> = {
    css: readCss,
    html: htmlReader(readKnownElements(workspace)),
    js: throwingReader((text) => transform(text, { loader: 'js', logLevel: 'silent' })),
    json: throwingReader((text) => JSON.parse(text) as unknown),
    svelte: readSvelte,
    vue: readVue,
    yaml: throwingReader((text) => parse(text) as unknown),
  };
  return (language, page) => {
    if (language !== 'sh') return readers[language];
    const scripts = new Set([...shared, ...scriptsIn(join(root, dirname(page)))]);
    return shellReader({ ...names, scripts });
  };
}

/** The scripts of a site are the same whatever it installs. */
const NO_RANGES = {
  version: '',
  ranges: {
    '@comunal/astro': '',
    '@comunal/audit': '',
    '@comunal/cli': '',
    '@comunal/content': '',
    astro: '',
  },
};

/** The scripts of the package.json in a folder, if there is one. */
function scriptsIn(folder: string): string[] {
  const file = join(folder, 'package.json');
  return existsSync(file) ? scriptsOf(readFileSync(file, 'utf8')) : [];
}

function scriptsOf(manifest: string): string[] {
  const { scripts = {} } = JSON.parse(manifest) as { scripts?: Readonly<Record<string, string>> };
  return Object.keys(scripts);
}
