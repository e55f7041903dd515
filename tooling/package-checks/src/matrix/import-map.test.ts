import { describe, expect, it } from 'vitest';
import type { BundledFile } from './bundle-entries.ts';
import { createImportMap, findCommonJs } from './import-map.ts';

const LIT = 'node_modules/lit/index.js';
const OLD = 'node_modules/@comunal/ui/node_modules/lit/index.js';
const FILES: Readonly<Record<string, BundledFile>> = {
  'modules/entry0.js': {
    imports: [{ path: 'node_modules/@comunal/ui/dist/index.js', original: '@comunal/ui' }],
  },
  'node_modules/@comunal/ui/dist/index.js': {
    imports: [
      { path: OLD, original: 'lit' },
      { path: 'node_modules/@comunal/ui/dist/chunk.js', original: './chunk.js' },
    ],
  },
  'node_modules/@comunal/ui/dist/chunk.js': { imports: [] },
  'modules/entry1.js': {
    imports: [
      { path: LIT, original: 'lit' },
      { path: 'node_modules/react/index.js', original: 'react' },
    ],
  },
  'node_modules/react/index.js': { format: 'cjs', imports: [] },
};

describe('createImportMap', () => {
  it('leads each package to the version that it has, and leaves relative imports alone', () => {
    expect(createImportMap(FILES)).toEqual({
      scopes: {
        '/': {
          '@comunal/ui': '/node_modules/@comunal/ui/dist/index.js',
          lit: `/${LIT}`,
          react: '/node_modules/react/index.js',
        },
        '/node_modules/@comunal/ui/': { lit: `/${OLD}` },
      },
    });
  });
});

describe('findCommonJs', () => {
  it('names the files behind a module that no browser loads', () => {
    expect(findCommonJs('modules/entry0.js', FILES)).toEqual([]);
    expect(findCommonJs('modules/entry1.js', FILES)).toEqual(['node_modules/react/index.js']);
  });
});
