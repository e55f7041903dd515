import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
])('hands out no file that is %s', async (_, path) => {
  put('publications/ecos.yaml', work('closed', 'ecos/a.svg'));
  put('publications/ecos/a.svg', '<svg/>');
  put('publications/obra.yaml', work('public', path));
  const content = await loadContent(dir);
  expect(content.toPublic().assets).toEqual([]);
  expect(content.problems).toContainEqual(
    expect.objectContaining({ code: 'missing-file', file: 'publications/obra.yaml', line: 6 }),
  );
});

it('hands out the files of an entry that is shown', async () => {
  put('publications/obra/a.svg', '<svg/>');
  put('publications/obra.yaml', work('public', 'obra/a.svg'));
  const { assets } = (await loadContent(dir)).toPublic();
  expect(assets.map(({ path }) => path)).toEqual(['publications/obra/a.svg']);
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
