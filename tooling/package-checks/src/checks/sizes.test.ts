import { expect, it } from 'vitest';
import { madeUpManifest, madeUpWorkspace } from '../lib/made-up-workspace.ts';
import { sizes } from './sizes.ts';

const judge = (ceilings: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
  sizes(
    madeUpWorkspace({
      'packages/pkg/package.json': madeUpManifest('@comunal/pkg'),
      'packages/pkg/dist/index.js': "export * from './text.js';",
      'packages/pkg/dist/text.js': `export const text = '${'abcdefghij'.repeat(20)}';`,
    }),
    ceilings,
    { pkg: { '.': 'anywhere' } },
  );

it('passes an entry under its ceiling', async () => {
  expect(await judge({ pkg: { '.': 1000 } })).toEqual([]);
});

it('counts what the entry imports, and names both figures', async () => {
  expect(await judge({ pkg: { '.': 40 } })).toMatchObject([
    { where: '@comunal/pkg', what: expect.stringMatching(/is \d+ bytes, over its ceiling of 40/) },
  ]);
});

it('wants a ceiling for each entry', async () => {
  expect(await judge({})).toMatchObject([{ what: expect.stringContaining('no ceiling') }]);
});
