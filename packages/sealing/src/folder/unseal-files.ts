import { getSystemErrorCode } from '@comunal/command';
import { createFileAtomic, writeFileAtomic } from '@comunal/http/node';
import { execFile } from 'node:child_process';
import { mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { SealedFile } from '../entries/sealed-file.ts';
import { SealingError } from '../sealing-error.ts';
import { PRIVATE_FOLDER } from './clear-entry.ts';

/** Creates the private folder where there is none, with a rule that keeps git from taking anything in it. */
export async function createPrivateFolder(dir: string): Promise<void> {
  try {
    await mkdir(join(dir, PRIVATE_FOLDER), { mode: 0o700 });
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EEXIST') return;
    throw thrown;
  }
  await createFileAtomic(join(dir, PRIVATE_FOLDER, '.gitignore'), '*\n');
}

/** Adds that rule to the private folder where git would take what is in it. Returns whether it did. */
export async function ignorePrivateFolder(dir: string, signal: AbortSignal): Promise<boolean> {
  await createPrivateFolder(dir);
  if (!(await isPrivateTracked(dir, signal))) return false;
  try {
    await createFileAtomic(join(dir, PRIVATE_FOLDER, '.gitignore'), '*\n');
    return true;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EEXIST') return false; // its collective has decided otherwise
    throw thrown;
  }
}

/** Whether git would take files of the private folder. Where there is no git, nobody would. */
export function isPrivateTracked(dir: string, signal: AbortSignal): Promise<boolean> {
  const call = ['-C', dir, '-c', 'core.fsmonitor=false', 'check-ignore', '--quiet', '--no-index'];
  return new Promise((done) => {
    const git = execFile('git', [...call, `${PRIVATE_FOLDER}/any-file`], { signal }, () =>
      done(git.exitCode === 1),
    );
  });
}

/** Lists the files that stand in the private folder already with other bytes than those that would be written. */
export async function findDifferent(
  dir: string,
  files: readonly SealedFile[],
): Promise<readonly string[]> {
  const different: string[] = [];
  for (const { path, data } of files) {
    const known = await readIfThere(join(dir, PRIVATE_FOLDER, path));
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

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw thrown;
  }
}
