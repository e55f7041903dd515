import { expect, it } from 'vitest';
import { nameEntries } from './name-entries.ts';

it('names each source by its output, in the order it was given', () => {
  const entries = nameEntries(['src/index.ts', 'src/cli/index.ts', 'src/bin.ts']);
  expect(Object.entries(entries)).toEqual([
    ['index', 'src/index.ts'],
    ['cli/index', 'src/cli/index.ts'],
    ['bin', 'src/bin.ts'],
  ]);
});

it('names a single source', () => {
  expect(nameEntries('src/index.ts')).toEqual({ index: 'src/index.ts' });
});

it('leaves entries that have names as they are', () => {
  expect(nameEntries({ define: 'src/define/index.ts' })).toEqual({ define: 'src/define/index.ts' });
});
