import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGES, PARTS } from './pictured.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const exported = [...read('packages/astro/src/components.ts').matchAll(/default as (\w+)/g)]
  .map(([, name = '']) => name)
  .toSorted();

it('takes a picture of every component that the site package exports', () => {
  expect(Object.keys(PARTS).toSorted()).toEqual(exported);
});

it('shows and explains each of them in docs/components.md', () => {
  const page = read('docs/components.md');
  for (const name of exported)
    expect(page).toMatch(
      new RegExp(`## ${name}\n\n.+\n\n!\\[${name}\\]\\(pictures/components/${name}\\.png\\)`),
    );
});

it('keeps each picture below 150 kB', () => {
  const names = [...Object.keys(PAGES), ...exported.map((name) => `components/${name}`)];
  for (const name of names)
    expect(statSync(join(ROOT, 'docs', 'pictures', `${name}.png`)).size, name).toBeLessThan(
      150_000,
    );
});
