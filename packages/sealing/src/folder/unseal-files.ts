import { getSystemErrorCode } from '@comunal/command';
import { ProgramError, runGit } from '@comunal/command/process';
import {
  createFileAtomic,
  createPrivateFolder,
  writeFileAtomic,
  ifThere,
} from '@comunal/http/node';
import { lstat, mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { SealedFile } from '../entries/sealed-file.ts';
import { SealingError } from '../sealing-error.ts';
import { PRIVATE_FOLDER } from './clear-entry.ts';

/** Adds that rule to the private folder where git would take what is in it. Returns whether it did. */
export async function ignorePrivateFolder(dir: string, signal: AbortSignal): Promise<boolean> {
  await createPrivateFolder(join(dir, PRIVATE_FOLDER));
  if ((await isLink(join(dir, PRIVATE_FOLDER))) || !(await isPrivateTracked(dir, signal)))
    return false;
  try {
    await createFileAtomic(join(dir, PRIVATE_FOLDER, '.gitignore'), '*\n');
    return true;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EEXIST') return false; // its collective has decided otherwise
    throw thrown;
  }
}

/**
 * Whether git would take some of these files of the private folder, or this cannot be told. Where there is no repository, nobody would.
 *
 * @param paths - From the private folder.
 */
export async function isPrivateTracked(
  dir: string,
  signal: AbortSignal,
  paths: readonly string[] = ['any-file'],
): Promise<boolean> {
  const folder = join(dir, PRIVATE_FOLDER);
  // Git says nothing of what stands behind a link, which may lead to a folder that everybody sees.
  if (await isLink(folder)) return true;
  if (!(await hasRepository(dir))) return false;
  const input = paths.map((path) => `${path}\0`).join('');
  const check = ['check-ignore', '--no-index', '--stdin', '-z'];
  try {
    const { output } = await runGit(folder, check, { signal, input });
    const ignored = new Set(output.toString('utf8').split('\0'));
    return !paths.every((path) => ignored.has(path));
  } catch (thrown) {
    // Without git on this machine, the rule that we write is all that can be had.
    return !(thrown instanceof ProgramError && thrown.code === 'not-found');
  }
}

/** Whether a folder stands in a repository, also in one that git refuses to read. */
async function hasRepository(dir: string): Promise<boolean> {
  const here = await realpath(dir);
  for (let at = here; ; at = dirname(at)) {
    const isThere = await lstat(join(at, '.git')).then(Boolean, () => false);
    if (isThere || dirname(at) === at) return isThere;
  }
}

async function isLink(path: string): Promise<boolean> {
  return (await lstat(path)).isSymbolicLink();
}

/** Lists the files that stand in the private folder already with other bytes than those that would be written. */
export async function findDifferent(
  dir: string,
  files: readonly SealedFile[],
): Promise<readonly string[]> {
  const different: string[] = [];
  for (const { path, data } of files) {
    const known = await ifThere(readFile(join(dir, PRIVATE_FOLDER, path)));
    if (known && Buffer.compare(known, data) !== 0) different.push(`${PRIVATE_FOLDER}/${path}`);
  }
  return different;
}

/** Writes the files of an entry into the private folder, which nobody else may read. No link leads them elsewhere. */
export async function writePrivateFiles(dir: string, files: readonly SealedFile[]): Promise<void> {
  const root = await realpath(join(dir, PRIVATE_FOLDER));
  for (const { path, data } of files) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    if (!`${await realpath(dirname(target))}${sep}`.startsWith(root + sep))
      throw new SealingError('bad-envelope');
    await writeFileAtomic(target, data);
  }
}
