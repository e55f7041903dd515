import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFileCache, type FileCache } from './file-cache.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'comunal-cache-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** Keeps a file and returns what it holds. */
async function keep(cache: FileCache, content: string): Promise<string> {
  return readFileSync(await cache.keep('image.png', async () => Buffer.from(content)), 'utf8');
}

it('takes what it kept before', async () => {
  await keep(openFileCache(dir), 'first');
  expect(await keep(openFileCache(dir), 'second')).toBe('first');
});

it.each([
  ['cut short', 'who'],
  ['empty', ''],
  ['full of zeros', '\0\0\0\0\0'],
])('makes a file again that a machine without power left %s', async (_, damaged) => {
  writeFileSync(
    await openFileCache(dir).keep('image.png', async () => Buffer.from('whole')),
    damaged,
  );
  expect(await keep(openFileCache(dir), 'whole')).toBe('whole');
});

it('makes a file again that somebody has removed', async () => {
  const cache = openFileCache(dir);
  await keep(cache, 'first');
  rmSync(join(dir, ...readdirSync(dir)));
  expect(await keep(cache, 'second')).toBe('second');
});

it('keeps one file of a name, whatever stood there before', async () => {
  const file = await openFileCache(dir).keep('image.png', async () => Buffer.from('whole'));
  truncateSync(file, 1);
  const cache = openFileCache(dir);
  await keep(cache, 'another');
  await cache.prune();
  expect(readdirSync(dir)).toHaveLength(1);
  await cache.remove('image.png');
  expect(readdirSync(dir)).toEqual([]);
});

it('removes what another build has put there in the meantime, and what is damaged', async () => {
  const cache = openFileCache(dir);
  await keep(cache, 'first');
  const sibling = openFileCache(dir);
  truncateSync(await sibling.keep('image.png', async () => Buffer.from('cut short')), 2);
  await keep(openFileCache(dir), 'another');
  await sibling.keep('image.png.json', async () => Buffer.from('{}'));
  await cache.remove('image.png');
  expect(readdirSync(dir)).toEqual([expect.stringMatching(/^image\.png\.json\./)]);
});

it('lets everybody read what a site serves', posixOnly, async () => {
  const umask = process.umask(0o077);
  try {
    const file = await openFileCache(dir).keep('image.png', async () => Buffer.from('whole'));
    expect(statSync(file).mode & 0o777).toBe(0o644);
  } finally {
    process.umask(umask);
  }
});
