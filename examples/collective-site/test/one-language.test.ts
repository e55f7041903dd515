import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildFiles } from './support/build-files.ts';

/** A collective that writes in Portuguese alone, and has nothing but a name. */
const files = {
  'astro.config.ts': `import { comunal } from '@comunal/astro';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [comunal({ socialImages: false, search: false })] });`,
  'content/site.yaml': `visibility: public
title: Rádio de Exemplo
tagline: { pt: Uma rádio }
summary: { pt: Uma rádio inventada. }
url: https://radio.example
languages: [pt]
organization: radio
`,
  'content/organizations/radio.yaml':
    'visibility: public\nname: Rádio de Exemplo\nkind: collective\n',
};

let copy: string;
const read = (path: string): string => readFileSync(join(copy, 'dist', path), 'utf8');
beforeAll(async () => {
  copy = await buildFiles(files);
}, 480_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('stands at the root, and offers no other language', () => {
  const home = read('index.html');
  expect(home).toContain('<html lang="pt"');
  expect(home).not.toContain('class="languages"');
  expect([...home.matchAll(/hreflang="([^"]*)"/g)].map(([, tag]) => tag)).toEqual([
    'pt',
    'x-default',
  ]);
  for (const path of ['pt', 'es', 'en']) expect(existsSync(join(copy, 'dist', path))).toBe(false);
});

it('has a menu of those sections that say something', () => {
  const [menu = ''] = /<nav class="main-nav".*?<\/nav>/s.exec(read('index.html')) ?? [];
  expect([...menu.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    '/',
    '/quem-somos/',
  ]);
});

it('says in its language alone that an address is missing', () => {
  const page = read('404.html');
  expect(page).toContain('<html lang="pt"');
  expect(page).not.toMatch(/<main.*lang="(?!pt)/s);
});

it('lists its pages in the sitemap, and not that one', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(listed).toEqual(['https://radio.example/', 'https://radio.example/quem-somos/']);
});
