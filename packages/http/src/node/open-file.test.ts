import * as fs from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { openFile } from './open-file.ts';

vi.mock('node:fs/promises', { spy: true });

it('lets go of a file that cannot be looked at', async () => {
  const file = await fs.open(fileURLToPath(import.meta.url));
  vi.spyOn(file, 'stat').mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'EIO' }));
  const close = vi.spyOn(file, 'close');
  vi.mocked(fs.open).mockResolvedValueOnce(file);
  await expect(openFile('charla.mp4')).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'The file cannot be read: EIO.',
  });
  expect(close).toHaveBeenCalledTimes(1);
});
