import { writeFileAtomic } from '@comunal/http/node';
import { randomUUID } from 'node:crypto';
import { access, chmod, constants, lstat, open, readFile, rename, rm } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { CleanError } from '../clean-error.ts';
import type { CleanReport } from '../cleaned-file.ts';
import { DETECTED_BYTES, detectFormat, isMediaFormat, type FileFormat } from '../detect-format.ts';
import { cleanMedia } from '../media/clean-media.ts';
import { MAX_BYTES_IN_MEMORY } from '../memory-limit.ts';
import { cleanPdf } from '../pdf/clean-pdf.ts';
import { cleanPicture } from '../pictures/clean-picture.ts';

/** Why a path is not cleaned, before anything of the file is read. */
export type UnfitPath = 'folder' | 'link' | 'hard-link' | 'no-file' | 'changed';

/** A path at which there is no file that can be replaced. */
export class UnfitPathError extends Error {
  override readonly name = 'UnfitPathError';
  readonly reason: UnfitPath;

  constructor(reason: UnfitPath) {
    super(`The path cannot be cleaned: ${reason}.`);
    this.reason = reason;
  }
}

/** Cleans a file in its place, in one atomic write that keeps its mode. With `isCheck` the file stays as it is. */
export async function cleanFile(
  path: string,
  { isCheck, signal }: CleanFileOptions,
): Promise<CleanReport<FileFormat>> {
  const before = await statFile(path);
  const format = detectFormat(await readStart(path));
  if (isMediaFormat(format)) return cleanMediaFile(path, before, { isCheck, signal });
  // A larger file would not fit into memory only to be refused.
  if (before.size > MAX_BYTES_IN_MEMORY) throw new CleanError('too-large');
  const bytes = await readFile(path, { signal });
  const cleaned = await (format === 'pdf' ? cleanPdf : cleanPicture)(bytes, { signal });
  if (isCheck || cleaned.removed.length === 0) return cleaned;
  await assertIsSame(path, before);
  await writeFileAtomic(path, cleaned.bytes, before.mode & 0o777);
  return cleaned;
}

interface CleanFileOptions {
  readonly isCheck: boolean;
  readonly signal: AbortSignal;
}

async function cleanMediaFile(
  path: string,
  before: Stats,
  { isCheck, signal }: CleanFileOptions,
): Promise<CleanReport<FileFormat>> {
  if (isCheck) return cleanMedia(path, { signal });
  const output = `${path}.${randomUUID()}`;
  try {
    const cleaned = await cleanMedia(path, { output, signal });
    if (cleaned.removed.length === 0) return cleaned;
    await assertIsSame(path, before);
    await chmod(output, before.mode & 0o777);
    await rename(output, path);
    return cleaned;
  } finally {
    await rm(output, { force: true });
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DETECTED_BYTES), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A rename would replace a file that nobody may write to, and what another program wrote meanwhile. */
async function assertIsSame(path: string, before: Stats): Promise<void> {
  await access(path, constants.W_OK);
  const { ino, size, mtimeMs } = await statFile(path);
  if (ino !== before.ino || size !== before.size || mtimeMs !== before.mtimeMs)
    throw new UnfitPathError('changed');
}

/** A rename replaces a link and not what it leads to, and leaves the old bytes under the other names of a file. */
async function statFile(path: string): Promise<Stats> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) throw new UnfitPathError('link');
  if (stats.isDirectory()) throw new UnfitPathError('folder');
  if (!stats.isFile()) throw new UnfitPathError('no-file');
  if (stats.nlink > 1) throw new UnfitPathError('hard-link');
  return stats;
}
