import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadContent } from '../load-content.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-assets-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const work = (visibility: string, cover: string): string => `visibility: ${visibility}
title: Obra de prueba
kind: book
state: published
summary: { es: Una obra. }
cover: { path: ${cover}, alt: Una portada }
`;

it.each([
  ['the file of a closed entry', 'ecos.yaml'],
  ['a picture of a closed entry', 'ecos/a.svg'],
])('publishes no file that is %s', async (_, path) => {
  put('publications/ecos.yaml', work('closed', 'ecos/a.svg'));
  put('publications/ecos/a.svg', svg);
  put('publications/obra.yaml', work('public', path));
  const content = await loadContent(dir);
  expect(content.toPublic().assets).toEqual([]);
  expect(content.problems).toContainEqual(
    expect.objectContaining({ code: 'missing-file', file: 'publications/obra.yaml', line: 6 }),
  );
});

it.each([
  ['a picture in Markdown', 'x.svg', '![e](ecos/a.svg)'],
  ['a file that otherwise only closed entries name', 'comun.svg', 'Hola.'],
])('does not publish %s, and does not name it', async (_, cover, body) => {
  put('publications/ecos.yaml', work('allies', 'comun.svg'));
  for (const file of ['ecos/a.svg', 'comun.svg', 'x.svg']) put(`publications/${file}`, svg);
  put('publications/obra.md', `---\n${work('public', cover)}---\n${body}\n`);
  const content = await loadContent(dir);
  const paths = content.toPublic().assets.map(({ path }) => path);
  expect(paths).toEqual(cover === 'x.svg' ? ['publications/x.svg'] : []);
  const missing = content.problems.filter(({ code }) => code === 'missing-file');
  expect(missing).toEqual([
    expect.objectContaining({ file: 'publications/obra.md', severity: 'error' }),
  ]);
  expect(JSON.stringify(missing[0]?.messages)).not.toMatch(/ecos|comun/);
});

it('publishes no picture of a testimony that was withdrawn, and reports it where another entry names it', async () => {
  const article = (kind: string, consents: string): string => `visibility: public
title: Lo vivido
kind: ${kind}
published: 2024-03-08
body: { es: Hola }
picture: { path: retirado/a.svg, alt: Una ventana }
consents: [${consents}]
`;
  const withdrawn = '{ scope: testimony, granted: 2024, withdrawn: 2025 }';
  put('articles/retirado.yaml', article('testimony', withdrawn));
  put('articles/retirado/a.svg', svg);
  const alone = await loadContent(dir);
  expect(alone.toPublic().assets).toEqual([]);
  expect(alone.problems.filter(({ code }) => code === 'missing-file')).toEqual([]);
  put('articles/otro.yaml', article('news', ''));
  const content = await loadContent(dir);
  expect(content.toPublic().assets).toEqual([]);
  expect(content.problems.filter(({ code }) => code === 'missing-file')).toEqual([
    expect.objectContaining({ file: 'articles/otro.yaml', severity: 'error' }),
  ]);
});

it('does not publish a closed file through a link', async () => {
  put('publications/ecos.yaml', work('closed', 'ecos/a.svg'));
  put('publications/ecos/a.svg', svg);
  put('publications/obra.yaml', work('public', 'obra.svg'));
  symlinkSync('ecos/a.svg', join(dir, 'publications/obra.svg'));
  const content = await loadContent(dir);
  expect(content.toPublic().assets).toEqual([]);
});

it.each([
  ['people: none', ['publications/obra/a.svg']],
  ['people: recognisable', []],
  [
    'people: recognisable, consents: [{ scope: image, granted: 2020 }]',
    ['publications/obra/a.svg'],
  ],
  ['consents: [{ scope: image, granted: 2020, withdrawn: 2021 }]', []],
  ['people: recognisable, consents: [{ scope: voice, granted: 2020 }]', []],
])('publishes a picture with { %s } as its people consent', async (people, files) => {
  put('publications/obra/a.svg', svg);
  put('publications/obra.yaml', work('public', `obra/a.svg, ${people}`));
  const publicContent = (await loadContent(dir)).toPublic();
  expect(publicContent.assets.map(({ path }) => path)).toEqual(files);
  const { cover } = publicContent.get('publication', 'obra') ?? {};
  expect(cover).toEqual(files.length > 0 ? { path: 'obra/a.svg', alt: 'Una portada' } : undefined);
});

it('publishes the files of a visible entry', async () => {
  put('publications/obra/a.svg', svg);
  put('publications/obra.yaml', work('public', 'obra/a.svg'));
  const { assets } = (await loadContent(dir)).toPublic();
  expect(assets.map(({ path }) => path)).toEqual(['publications/obra/a.svg']);
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
