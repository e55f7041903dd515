import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInks } from '../inks/read-inks.ts';
import { openFileCache } from './file-cache.ts';
import { createPictureStore } from './picture-store.ts';

let dir: string;
beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'comunal-store-'))));
afterAll(() => rmSync(dir, { recursive: true }));

const options = { inks: readInks([]).inks, avif: false };
/** The names of the files, without their hashes. */
const listCache = (): readonly string[] =>
  readdirSync(join(dir, 'cache'))
    .map((name) => name.replace(/\.[0-9a-f]+$/, ''))
    .toSorted();

it('takes from the cache what was encoded before, and forgets what no page shows any more', async () => {
  for (const [name, background] of [
    ['flag', 'teal'],
    ['banner', 'crimson'],
  ] as const)
    writeFileSync(
      join(dir, `${name}.png`),
      await sharp({ create: { width: 60, height: 40, channels: 3, background } })
        .png()
        .toBuffer(),
    );
  const cache = openFileCache(join(dir, 'cache'));
  const store = createPictureStore(cache, options);
  const flag = await store.encode(join(dir, 'flag.png'), 'color');
  await store.encode(join(dir, 'banner.png'), 'color');
  await cache.prune();
  expect(listCache()).toHaveLength(4);

  const next = openFileCache(join(dir, 'cache'));
  const files = listCache();
  expect(await createPictureStore(next, options).encode(join(dir, 'flag.png'), 'color')).toEqual(
    flag,
  );
  expect(listCache()).toEqual(files);
  await next.prune();
  expect(listCache().filter((name) => name.startsWith('banner'))).toEqual([]);
  expect(listCache()).toHaveLength(2);
});

it('drops what was made from a picture that was withdrawn or changed, and keeps the rest', async () => {
  const draw = async (name: string, background: string): Promise<string> => {
    const file = join(dir, name);
    const size = { width: 60, height: 40, channels: 3, background } as const;
    writeFileSync(file, await sharp({ create: size }).png().toBuffer());
    return file;
  };
  rmSync(join(dir, 'cache'), { recursive: true });
  const store = createPictureStore(openFileCache(join(dir, 'cache')), options);
  const [portrait, poster] = [await draw('portrait.png', 'teal'), await draw('poster.png', 'gold')];
  await store.encode(portrait, 'color');
  const first = await store.encode(poster, 'color');

  await draw('poster.png', 'navy');
  const second = await store.encode(poster, 'color');
  expect(second.files).not.toEqual(first.files);
  await store.retain(new Set([poster]));
  const names = second.files.map(({ name }) => name);
  expect([...store.files.keys()]).toEqual(names);
  expect([...store.sources]).toEqual([poster]);
  expect(listCache().filter((name) => !name.endsWith('.json'))).toEqual(names);
  expect(listCache()).toHaveLength(names.length + 1);
});

it('keeps nothing of a picture that was withdrawn while it was encoded', async () => {
  rmSync(join(dir, 'cache'), { recursive: true });
  const store = createPictureStore(openFileCache(join(dir, 'cache')), options);
  const file = join(dir, 'late.png');
  const size = { width: 60, height: 40, channels: 3, background: 'plum' } as const;
  writeFileSync(file, await sharp({ create: size }).png().toBuffer());
  const encoding = store.encode(file, 'color');
  await store.retain(new Set());
  await encoding;
  expect([...store.files.keys()]).toEqual([]);
  expect([...store.sources]).toEqual([]);
  expect(listCache()).toEqual([]);
});

it('names a file that is no picture', async () => {
  writeFileSync(join(dir, 'cartel.jpg'), 'not a picture');
  const store = createPictureStore(openFileCache(join(dir, 'cache')), options);
  await expect(store.encode(join(dir, 'cartel.jpg'), 'color')).rejects.toThrow('cartel.jpg');
});

it('says what is wrong with the disk, and nothing of the picture, when the cache cannot be written', async () => {
  const file = join(dir, 'sol.png');
  writeFileSync(
    file,
    await sharp({ create: { width: 6, height: 4, channels: 3, background: 'teal' } })
      .png()
      .toBuffer(),
  );
  // A file where the folder would have to be.
  const store = createPictureStore(openFileCache(join(file, 'cache')), options);
  await expect(store.encode(file, 'color')).rejects.toThrow('ENOTDIR');
});

it('keeps the files of a picture whose name is as long as a name can be', async () => {
  const file = join(dir, `${'𐐨'.repeat(62)}.png`);
  const background = 'gold';
  writeFileSync(
    file,
    await sharp({ create: { width: 6, height: 4, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  const store = createPictureStore(openFileCache(join(dir, 'cache')), options);
  expect((await store.encode(file, 'color')).files).toHaveLength(1);
});
