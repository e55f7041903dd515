import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeFiles } from './write-files.ts';

async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-write-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const files = new Map([
  ['package.json', '{}'],
  ['content/events/talk.yaml', 'a'],
  ['content/site.yaml', 'b'],
]);

it('writes files into folders that it makes', async () => {
  const dir = join(await ownFolder(), 'deep/site');
  await writeFiles(dir, files);
  expect(await readFile(join(dir, 'content/events/talk.yaml'), 'utf8')).toBe('a');
});

it('leaves nothing where one file cannot be written', async () => {
  const folder = await ownFolder();
  const dir = join(folder, 'deep/site');
  const impossible = new Map([...files, ['package.json/file', 'c']]);
  await expect(writeFiles(dir, impossible)).rejects.toThrow(/ENOTDIR|EEXIST|ENOENT/);
  expect(await readdir(folder)).toEqual([]);
});

it('keeps what others have written, and the folder they wrote into', async () => {
  const dir = await ownFolder();
  await mkdir(join(dir, 'content'));
  await writeFile(join(dir, 'content/site.yaml'), 'mine');
  await expect(writeFiles(dir, files)).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readdir(dir, { recursive: true })).toEqual(['content', 'content/site.yaml']);
  expect(await readFile(join(dir, 'content/site.yaml'), 'utf8')).toBe('mine');
});
