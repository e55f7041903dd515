import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeNewFile } from './write-new-file.ts';

it('removes a file whose writing fails half-way, and never changes an existing one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-fundraising-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'card.html');
  async function* half() {
    yield 'CLABE: 000 180';
    await Promise.reject(new Error('no space left'));
  }
  await expect(writeNewFile(path, half())).rejects.toThrow('no space left');
  expect(await readdir(folder)).toEqual([]);
  await writeNewFile(path, 'whole');
  await expect(writeNewFile(path, half())).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(path, 'utf8')).toBe('whole');
});
