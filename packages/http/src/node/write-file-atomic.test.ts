import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { expect, it, onTestFinished, vi } from 'vitest';
import { writeFileAtomic } from './write-file-atomic.ts';

vi.mock('node:fs/promises', { spy: true });

async function ownFolder(): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'comunal-write-'));
  onTestFinished(() => fs.rm(folder, { recursive: true }));
  return folder;
}

it('puts a text in place of the last one', async () => {
  const path = join(await ownFolder(), 'new/state.json');
  await writeFileAtomic(path, 'one');
  await writeFileAtomic(path, 'two');
  expect(await fs.readFile(path, 'utf8')).toBe('two');
});

it('lets its owner alone read it', posixOnly, async () => {
  const path = join(await ownFolder(), 'new/state.json');
  await writeFileAtomic(path, 'text');
  expect((await fs.stat(path)).mode & 0o777).toBe(0o600);
  expect((await fs.stat(join(path, '..'))).mode & 0o777).toBe(0o700);
});

it('gives it just the mode that is asked for', posixOnly, async () => {
  const path = join(await ownFolder(), 'shared.yaml');
  await writeFileAtomic(path, 'text', 0o666);
  expect((await fs.stat(path)).mode & 0o777).toBe(0o666);
});

it('writes also to a disk that keeps no modes', async () => {
  const folder = await ownFolder();
  const path = join(folder, 'state.json');
  const file = await fs.open(join(folder, 'beside'), 'w');
  const refused = Object.assign(new Error('not permitted'), { code: 'EPERM', syscall: 'fchmod' });
  vi.spyOn(file, 'chmod').mockRejectedValueOnce(refused);
  vi.mocked(fs.open).mockResolvedValueOnce(file);
  vi.mocked(fs.rename).mockImplementationOnce(() => fs.rename(join(folder, 'beside'), path));
  await writeFileAtomic(path, 'text');
  expect(await fs.readFile(path, 'utf8')).toBe('text');
});

it.each(['write', 'sync', 'close'] as const)(
  'leaves the old text, and nothing beside it, when the disk fails to %s',
  async (step) => {
    const folder = await ownFolder();
    const path = join(folder, 'state.json');
    await writeFileAtomic(path, 'old');
    const file = await fs.open(join(folder, 'beside'), 'w');
    const method = step === 'write' ? 'writeFile' : step;
    const close = file.close.bind(file);
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: step });
    vi.spyOn(file, method).mockImplementationOnce(async () => {
      if (step === 'close') await close();
      throw full;
    });
    vi.mocked(fs.open).mockResolvedValueOnce(file);
    await expect(writeFileAtomic(path, 'new')).rejects.toMatchObject({ code: 'ENOSPC', path });
    expect(await fs.readFile(path, 'utf8')).toBe('old');
    await fs.rm(join(folder, 'beside'));
    expect(await fs.readdir(folder)).toEqual(['state.json']);
  },
);
