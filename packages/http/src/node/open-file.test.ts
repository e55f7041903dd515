import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { posixOnly } from '@comunal/test-kit/environment';
import { expect, it, vi } from 'vitest';
import { openFile } from './open-file.ts';

vi.mock('node:fs/promises', { spy: true });

it('lets go of a file that cannot be looked at', async () => {
  const path = fileURLToPath(import.meta.url);
  const file = await fs.open(path);
  vi.spyOn(file, 'stat').mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'EIO' }));
  const close = vi.spyOn(file, 'close');
  vi.mocked(fs.open).mockResolvedValueOnce(file);
  await expect(openFile(path)).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'The file cannot be read: EIO.',
  });
  expect(close).toHaveBeenCalledTimes(1);
});

it('gives chunks of any size, since it reads them piece by piece', async () => {
  const source = await openFile(fileURLToPath(import.meta.url));
  await source.close?.();
  expect(source.maxChunkBytes).toBe(Infinity);
});

it('does not wait for a pipe', posixOnly, async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-pipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pipe = join(folder, 'charla.mp4');
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  await expect(openFile(pipe)).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'It is not a file.',
  });
});
