import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, posixOnly, prependToPath } from '@comunal/test-kit/environment';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openMetadataReader, type MetadataReader } from '../src/index.ts';
import { plantJpeg, plantPng } from './support/planted-pictures.ts';

let dir = '';
let reader: MetadataReader;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'comunal-metadata-'));
  reader = openMetadataReader();
});
afterAll(async () => {
  await reader[Symbol.asyncDispose]();
  await rm(dir, { recursive: true, force: true });
});

async function read(name: string, bytes: string | Uint8Array) {
  await writeFile(join(dir, name), bytes);
  return reader.read(join(dir, name));
}

it('reads the tags of one picture after the other', async () => {
  const jpeg = await read('-a.jpg', await plantJpeg());
  expect(jpeg.mimeType).toBe('image/jpeg');
  expect(jpeg.tags).toContainEqual(
    expect.objectContaining({ kind: 'EXIF', group: 'GPS', name: 'GPSLatitude' }),
  );
  expect(jpeg.tags).toContainEqual({
    kind: 'EXIF',
    group: 'IFD0',
    name: 'Artist',
    value: 'PLANTED-EXIF',
  });
  expect(jpeg.tags.some(({ group }) => group === 'System')).toBe(false);
  const png = await read('sin extensión', await plantPng());
  expect(png.tags).toContainEqual({
    kind: 'PNG',
    group: 'PNG',
    name: 'Author',
    value: 'PLANTED-PNG-TEXT',
  });
});

it('knows no format in bytes that are none', async () => {
  expect(await read('nada.jpg', '\0\0\0')).toEqual({ tags: [] });
});

it('refuses a name that would be another argument, and reads on', async () => {
  await expect(reader.read(join(dir, 'a\n-delete_original!'))).rejects.toMatchObject({
    code: 'damaged',
  });
  expect((await read('b.png', await plantPng())).mimeType).toBe('image/png');
});

it('says that Perl is missing', async () => {
  vi.stubEnv('PATH', join(dir, 'empty'));
  await using withoutPerl = openMetadataReader();
  await writeFile(join(dir, 'c.png'), await plantPng());
  const reading = withoutPerl.read(join(dir, 'c.png'));
  await expect(reading).rejects.toMatchObject({ code: 'no-exiftool' });
  vi.unstubAllEnvs();
});

it('starts one process for files that are asked for at once', posixOnly, async () => {
  const log = join(dir, 'starts');
  const perl = `#!/bin/sh\necho "$*" >> '${log}'\nPATH='${childEnvironment()['PATH']}' exec perl "$@"\n`;
  await mkdir(join(dir, 'bin'));
  await writeFile(join(dir, 'bin/perl'), perl, { mode: 0o700 });
  vi.stubEnv('PATH', prependToPath(join(dir, 'bin')));
  const path = join(dir, 'e.png');
  await writeFile(path, await plantPng());
  await using own = openMetadataReader();
  const all = await Promise.all([own.read(path), own.read(path), own.read(path)]);
  vi.unstubAllEnvs();
  expect(all.map(({ mimeType }) => mimeType)).toEqual(Array(3).fill('image/png'));
  expect((await readFile(log, 'utf8')).match(/stay_open/g)).toHaveLength(1);
});

it('reads also where the language of the machine is not installed', async () => {
  vi.stubEnv('LANG', 'xx_XX.UTF-8');
  vi.stubEnv('LC_ALL', 'xx_XX.UTF-8');
  await using elsewhere = openMetadataReader();
  await writeFile(join(dir, 'd.png'), await plantPng());
  expect((await elsewhere.read(join(dir, 'd.png'))).mimeType).toBe('image/png');
  vi.unstubAllEnvs();
});
