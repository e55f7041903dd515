import { expect, it } from 'vitest';
import { createSampleFolder } from '../lib/sample-workspace.ts';
import { listInstalledEntries } from './installed-entries.ts';

it('lists all that exports names, with patterns expanded by the files that are there', () => {
  const dir = createSampleFolder({
    'package.json': {
      name: '@comunal/sample',
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './lite/*': { types: './dist/lite/*.d.ts', default: './dist/lite/*.js' },
        './types/*': { types: './dist/types/*.d.ts' },
        './components': './src/components.ts',
        './package.json': './package.json',
      },
    },
    'dist/lite/room.js': '',
    'dist/types/vue.d.ts': '',
  });
  const runtimes = { sample: { './lite/*': 'neutral' } } as const;
  expect(listInstalledEntries(dir, 'sample', runtimes)).toEqual([
    { specifier: '@comunal/sample', runtime: 'node', kind: 'module', hasTypes: true },
    { specifier: '@comunal/sample/lite/room', runtime: 'neutral', kind: 'module', hasTypes: true },
    { specifier: '@comunal/sample/types/vue', runtime: undefined, kind: 'types', hasTypes: true },
    { specifier: '@comunal/sample/components', runtime: 'node', kind: 'source', hasTypes: false },
    {
      specifier: '@comunal/sample/package.json',
      runtime: undefined,
      kind: 'data',
      hasTypes: false,
    },
  ]);
});
