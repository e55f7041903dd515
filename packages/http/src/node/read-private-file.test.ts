import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { posixOnly } from '@comunal/test-kit/environment';
import { expect, it } from 'vitest';
import { readPrivateFile } from './read-private-file.ts';

async function createFile(text: string, mode: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'comunal-private-')), 'key');
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
}

it('reads a file that its owner alone can open', async () => {
  expect(await readPrivateFile(await createFile('clave\n', 0o600))).toBe('clave\n');
});

it.each([0o640, 0o604, 0o620, 0o601])(
  'refuses a file of mode %o, and repeats nothing of it',
  posixOnly,
  async (mode) => {
    const path = await createFile('HUNTER2', mode);
    const error: unknown = await readPrivateFile(path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'file-not-private',
      message: expect.stringMatching(/chmod 600/),
    });
    expect(String(error)).not.toContain('HUNTER2');
  },
);

it('refuses a file that is larger than the limit', async () => {
  const path = await createFile('12345', 0o600);
  expect(await readPrivateFile(path, { maxBytes: 5 })).toBe('12345');
  await expect(readPrivateFile(path, { maxBytes: 4 })).rejects.toMatchObject({
    code: 'file-too-large',
  });
});

it('passes on the error of the system for a file that does not exist', async () => {
  await expect(readPrivateFile(join(tmpdir(), 'no-such-file'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

it('refuses a folder, whatever its mode', async () => {
  await expect(readPrivateFile(tmpdir())).rejects.toMatchObject({ code: 'file-not-regular' });
});

it('does not wait for a named pipe', posixOnly, async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'comunal-private-')), 'key');
  execFileSync('mkfifo', ['-m', '600', path]);
  await expect(readPrivateFile(path)).rejects.toMatchObject({ code: 'file-not-regular' });
});
