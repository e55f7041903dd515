import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { componentNames } from './component-names.ts';

it.each(Object.entries(componentNames))('lists every part in %s', (folder, names) => {
  const files = readdirSync(join(import.meta.dirname, '..', folder));
  const parts = files.filter((file) => file.endsWith('.astro'));
  expect(parts.map((file) => file.replace('.astro', '')).toSorted()).toEqual(names.toSorted());
});
