import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createFileAtomic } from './create-file-atomic.ts';

vi.mock('node:fs/promises', { spy: true });

async function ownFolder(): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'comunal-create-'));
  onTestFinished(() => fs.rm(folder, { recursive: true }));
  return folder;
}

it('creates a file, in folders that were missing, and leaves nothing else', async () => {
  const folder = await ownFolder();
  await createFileAtomic(join(folder, 'a/b/entry.yaml'), 'title: Hola\n');
  expect(await fs.readdir(join(folder, 'a/b'))).toEqual(['entry.yaml']);
  expect(await fs.readFile(join(folder, 'a/b/entry.yaml'), 'utf8')).toBe('title: Hola\n');
});

it('leaves a file that is there as it is', async () => {
  const folder = await ownFolder();
  const path = join(folder, 'entry.yaml');
  await fs.writeFile(path, 'mine');
  await expect(createFileAtomic(path, 'theirs')).rejects.toMatchObject({ code: 'EEXIST', path });
  expect(await fs.readFile(path, 'utf8')).toBe('mine');
  expect(await fs.readdir(folder)).toEqual(['entry.yaml']);
});

it('writes through no link that leads nowhere', posixOnly, async () => {
  const folder = await ownFolder();
  const path = join(folder, 'entry.yaml');
  await fs.symlink(join(folder, 'elsewhere'), path);
  await expect(createFileAtomic(path, 'text')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await fs.readdir(folder)).toEqual(['entry.yaml']);
});

it('leaves no file when the disk fills while it is written', async () => {
  const folder = await ownFolder();
  const file = await fs.open(join(folder, 'beside'), 'w');
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
  vi.spyOn(file, 'writeFile').mockRejectedValueOnce(full);
  vi.mocked(fs.open).mockResolvedValueOnce(file);
  const path = join(folder, 'entry.yaml');
  await expect(createFileAtomic(path, 'text')).rejects.toMatchObject({ code: 'ENOSPC', path });
  expect(await fs.readdir(folder)).toEqual(['beside']);
});

it('creates a file where there are no hard links', async () => {
  const folder = await ownFolder();
  const refused = Object.assign(new Error('no links'), { code: 'EPERM', syscall: 'link' });
  vi.mocked(fs.link).mockRejectedValue(refused);
  onTestFinished(() => void vi.mocked(fs.link).mockReset());
  const path = join(folder, 'entry.yaml');
  await createFileAtomic(path, 'text');
  expect(await fs.readFile(path, 'utf8')).toBe('text');
  await expect(createFileAtomic(path, 'more')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await fs.readdir(folder)).toEqual(['entry.yaml']);
});
