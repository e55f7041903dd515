import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly, skipUnless } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished } from 'vitest';
import { makeFolder } from './make-folder.ts';

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-folder-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it('makes what is missing, and is content with what is there', async () => {
  const path = join(await ownFolder(), 'a/b/c');
  await Promise.all([makeFolder(path), makeFolder(path)]);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

it('takes a folder for its own that another process makes at the same time', async () => {
  const folder = await ownFolder();
  for (let turn = 0; turn < 100; turn++) {
    const path = join(folder, `${turn}/a/b/c`);
    await Promise.all(Array.from({ length: 5 }, () => makeFolder(path)));
    expect((await stat(path)).isDirectory()).toBe(true);
  }
});

it('makes them for their owner alone', posixOnly, async () => {
  const path = join(await ownFolder(), 'a/b');
  await makeFolder(path);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700);
});

it('refuses a file in the way', async () => {
  const path = join(await ownFolder(), 'file');
  await writeFile(path, '');
  await expect(makeFolder(path)).rejects.toMatchObject({ code: 'EEXIST', path });
  const below = join(path, 'folder');
  await expect(makeFolder(below)).rejects.toMatchObject({ code: 'ENOTDIR', path: below });
});

it(
  'comes to an end where nothing can be made',
  skipUnless(process.platform === 'linux', 'needs /proc'),
  async () => {
    const path = '/proc/nonexistent';
    await expect(makeFolder(`${path}/comunal`)).rejects.toMatchObject({ code: 'ENOENT', path });
  },
);
