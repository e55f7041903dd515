import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openContentCache } from './content-cache.ts';
import type { FileCache } from './file-cache.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-caches-'));
  for (const name of ['content', 'content-sample'])
    mkdirSync(join(dir, 'site', name), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

const open = (content: string, project = 'site'): FileCache =>
  openContentCache({
    cacheDir: join(dir, project, 'cache'),
    root: join(dir, project),
    contentDir: join(dir, project, content),
  });
const keep = (cache: FileCache, name: string): Promise<string> =>
  cache.keep(name, () => Promise.resolve(Buffer.from(name)));
const listKept = (project = 'site'): readonly string[] =>
  readdirSync(join(dir, project, 'cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name.replace(/\.[0-9a-f]+$/, '')) // without its hash
    .toSorted();

it('keeps what another site of the project has', async () => {
  await keep(open('content-sample'), 'of-sample');
  const cache = open('content');
  await keep(cache, 'of-content');
  await cache.prune();
  expect(listKept()).toEqual(['of-content', 'of-sample']);
});

it('keeps nothing of a content folder that has been renamed', async () => {
  await keep(open('content'), 'withdrawn');
  renameSync(join(dir, 'site/content'), join(dir, 'site/contenido'));
  const cache = open('contenido');
  await keep(cache, 'shown');
  await cache.prune();
  expect(listKept()).toEqual(['shown']);
});

it('prunes in a project that has been moved what it kept before', async () => {
  await keep(open('content'), 'withdrawn');
  renameSync(join(dir, 'site'), join(dir, 'moved'));
  const cache = open('content', 'moved');
  await keep(cache, 'shown');
  await cache.prune();
  expect(listKept('moved')).toEqual(['shown']);
});
