import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGES, PARTS, PRINTS } from './pictured.ts';

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

it('shows each sheet to print in the how-to of its language, below 60 kB', () => {
  for (const name of Object.keys(PRINTS))
    for (const language of ['es', 'en', 'pt']) {
      const picture = `pictures/print/${name}-${language}.png`;
      const page = read(`docs/src/content/docs/${language}/howto/print-on-paper.md`);
      expect(page).toMatch(new RegExp(`!\\[[^\\]]{60,}\\]\\((\\.\\./)+${picture}\\)`));
      expect(statSync(join(ROOT, 'docs', picture)).size, picture).toBeLessThan(60_000);
    }
});
