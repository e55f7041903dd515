/// <reference types="node" />
import { globSync } from 'node:fs';
import type { Options } from 'tsup';

/** What every package builds alike; a package spreads it and names its entries. */
export const shared = {
  format: ['esm'],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  clean: true,
} satisfies Options;

/**
 * The same, with each file left a file: a bundler then leaves out what a page does not use.
 *
 * @param types - Entries that get declarations, by name.
 * @param apart - Folders of `src` that are built otherwise.
 */
export function fileByFile(
  types: Readonly<Record<string, string>>,
  apart: readonly string[] = [],
): Options {
  const left = apart.map((folder) => `src/${folder}/**`);
  return {
    ...shared,
    entry: globSync('src/**/*.ts', { exclude: [...left, '**/*.test.ts', '**/*.test-d.ts'] }),
    dts: { entry: { ...types } },
    removeNodeProtocol: false,
  };
}

/** The components of React of a package with elements. The elements are those of its other entries, so that a page has them once. */
export const reactEntry = {
  ...shared,
  entry: { index: 'src/react/index.ts' },
  external: [/^@comunal\//],
  outDir: 'dist/react',
  tsconfig: 'src/element/tsconfig.json',
} satisfies Options;
