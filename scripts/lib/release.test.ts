import { expect, it } from 'vitest';

// By a name in a variable: the script has no types of its own.
const script = './release.mjs';
const { CHECKS } = (await import(script)) as {
  CHECKS: readonly (readonly [name: string, check: () => Promise<unknown>])[];
};

it('checks types before it packs, since a build emits them unchecked', () => {
  expect(CHECKS.map(([name]) => name)).toContain('types');
});
