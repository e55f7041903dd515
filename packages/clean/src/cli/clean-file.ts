import { writeFileAtomic } from '@comunal/http/node';
import { access, constants, lstat, readFile } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { cleanPicture, type CleanedPicture } from '../pictures/clean-picture.ts';

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

/** Cleans a file in its place, in one atomic write that keeps its mode. With `isCheck` nothing is written. */
export async function cleanFile(
  path: string,
  { isCheck, signal }: { readonly isCheck: boolean; readonly signal: AbortSignal },
): Promise<CleanedPicture> {
  const before = await statFile(path);
  const bytes = await readFile(path, { signal });
  const cleaned = await cleanPicture(bytes, { signal });
  if (isCheck || cleaned.removed.length === 0) return cleaned;
  // A rename would replace a file that nobody may write to.
  await access(path, constants.W_OK);
  const { ino, size, mtimeMs } = await statFile(path);
  if (ino !== before.ino || size !== before.size || mtimeMs !== before.mtimeMs)
    throw new UnfitPathError('changed');
  await writeFileAtomic(path, cleaned.bytes, before.mode & 0o777);
  return cleaned;
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
