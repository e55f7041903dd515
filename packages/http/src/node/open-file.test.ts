import * as fs from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { openFile } from './open-file.ts';

vi.mock('node:fs/promises', { spy: true });

it('lets go of a file that cannot be looked at', async () => {
  const close = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const stat = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('no'), { code: 'EIO' }));
  vi.mocked(fs.open).mockResolvedValueOnce({ stat, close });
  await expect(openFile('charla.mp4')).rejects.toMatchObject({
    code: 'file-unreadable',
    message: 'The file cannot be read: EIO.',
  });
  expect(close).toHaveBeenCalledTimes(1);
});
