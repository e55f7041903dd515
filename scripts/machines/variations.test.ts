import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Variation {
  readonly changes: string;
  readonly dependsOn: readonly (readonly string[])[];
}

const load = (path: string): Promise<unknown> => import(path);
const { VARIATIONS } = (await load('./variations.mjs')) as {
  VARIATIONS: Readonly<Record<string, Variation>>;
};
const { FACILITIES } = (await load('./facilities.mjs')) as { FACILITIES: object };

it.each(Object.entries(VARIATIONS))('%s names facilities that there are', (_name, variation) => {
  expect(variation.dependsOn.length).toBeGreaterThan(0);
  expect(Object.keys(FACILITIES)).toEqual(expect.arrayContaining(variation.dependsOn.flat()));
});

it('has each variation in the documentation', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/test-machines.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(VARIATIONS));
});
