import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hashFile } from './hash-file.ts';

it('takes the SHA-256 of what is read in many parts, and ends where that is asked for', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'comunal-http-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const path = join(dir, 'million');
  await writeFile(path, 'a'.repeat(1_000_000));
  // The third of the test vectors of FIPS 180.
  expect(await hashFile(path)).toBe(
    'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
  );
  await expect(hashFile(path, AbortSignal.abort(new Error('no more')))).rejects.toThrow('aborted');
  await expect(hashFile(join(dir, 'nothing'))).rejects.toThrow('ENOENT');
});
