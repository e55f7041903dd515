import { chmod, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { acquireLock, getSystemErrorCode, makeFolder, type Lock } from '@comunal/http/node';
import { isAnotherProcess, writeOwner } from '../control/owner-file.ts';
import { makeProjectFolder } from '../project-folder.ts';
import { JobsError } from './jobs-error.ts';
import { readFreeBytes } from '../read-free-bytes.ts';

const MEGABYTE = 1_048_576;
/** What PGlite writes when it creates a database, with room for the work after it. */
export const FIRST_START_MEGABYTES = 256;
/** Below some 16 MB it does not open an existing one. */
export const LATER_START_MEGABYTES = 32;

/** The folder of the jobs, which this process holds from now on. */
export interface OwnedFolder {
  readonly path: string;
  /** Where the database stands. */
  readonly database: string;
  release(): Promise<void>;
}

/** Who holds a folder. */
export interface FolderOwner {
  readonly pid: number;
}

/**
 * Takes the folder of the jobs: makes it for its owner alone, checks the free space, and acquires its lock. The lock of a dead
 * process is taken over.
 * @returns the process that holds it, where another one does.
 * @throws `JobsError` when others can read the folder, or too little space is free.
 */
export async function openFolder(path: string): Promise<OwnedFolder | FolderOwner> {
  await makeFolder(path);
  await refuseOpenFolder(path);
  await makeProjectFolder(path).catch((thrown: unknown) => {
    throw toSpaceError(thrown);
  });
  const lock = await acquireFolderLock(path);
  if ('pid' in lock) return lock;
  try {
    const database = join(path, 'database');
    await checkSpace(
      path,
      (await exists(join(database, 'PG_VERSION'))) ? LATER_START_MEGABYTES : FIRST_START_MEGABYTES,
    );
    await mkdir(database, { recursive: true, mode: 0o700 });
    // Said before the database is opened, which takes seconds: a process that is killed meanwhile is known to be gone.
    await writeOwner(path);
    return { path, database, release: () => lock.release() };
  } catch (thrown) {
    await lock.release();
    throw thrown;
  }
}

/** Acquires the lock; that of a process whose id another one has by now is taken over, too, and that of a copied folder. */
async function acquireFolderLock(path: string): Promise<Lock | FolderOwner> {
  const file = join(path, 'lock');
  const lock = await acquireLock(file);
  if (!('pid' in lock) || lock.pid === process.pid) return lock;
  if (!(await isAnotherProcess(path, lock.pid))) return lock;
  // One process at a time: the slower of two would remove the lock that the faster has acquired.
  const turn = await acquireLock(join(path, 'lock.takeover'));
  if ('pid' in turn) return lock;
  try {
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (holder === String(lock.pid) && (await isAnotherProcess(path, lock.pid)))
      await rm(file, { force: true });
  } finally {
    await turn.release();
  }
  return acquireLock(file);
}

async function refuseOpenFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode, uid } = await stat(path);
  if ((mode & 0o077) === 0) return;
  if (uid === process.getuid?.()) {
    await chmod(path, 0o700);
    return;
  }
  throw new JobsError(
    'folder-open-to-others',
    `Others can read ${path}, and it belongs to another account. Close it with chmod 700, or take another folder.`,
    { folder: path },
  );
}

async function checkSpace(path: string, neededMegabytes: number): Promise<void> {
  const free = Math.floor((await readFreeBytes(path)) / MEGABYTE);
  if (free < neededMegabytes)
    throw new JobsError(
      'disk-full',
      `Only ${free} MB are free where ${path} is; the database of the jobs needs ${neededMegabytes} MB. Free ${neededMegabytes - free} MB.`,
      { freeMegabytes: free, neededMegabytes, missingMegabytes: neededMegabytes - free },
    );
}

function toSpaceError(thrown: unknown): unknown {
  return getSystemErrorCode(thrown) === 'ENOSPC'
    ? new JobsError('disk-full', 'The disk is full. Free some space for the database of the jobs.')
    : thrown;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
