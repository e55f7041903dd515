import { getSystemErrorCode } from '@comunal/command';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { SealingError } from '../sealing-error.ts';

/** The largest file that is read, in bytes: what is sealed of an entry of 64 MB, in text form, has 97 MB at most. */
const MAX_BYTES = 128 * 1024 * 1024;

/**
 * Reads a file of the sealed folder. Somebody else may have put it there, so a link, which may lead anywhere, is not followed, and a
 * pipe does not keep anybody waiting.
 *
 * @throws SealingError `not-a-file` or `too-large`; the system's own error for what cannot be read.
 */
export async function readSealedFile(path: string): Promise<Buffer> {
  if (!(await lstat(path)).isFile()) throw new SealingError('not-a-file');
  // Windows has neither flag.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  await using file = await open(path, flags).catch((thrown: unknown) => {
    throw getSystemErrorCode(thrown) === 'ELOOP' ? new SealingError('not-a-file') : thrown;
  });
  const stats = await file.stat();
  if (!stats.isFile()) throw new SealingError('not-a-file');
  if (stats.size > MAX_BYTES) throw new SealingError('too-large');
  return await file.readFile();
}
