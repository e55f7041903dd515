import {
  existsSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { acquireLock, getSystemErrorCode, isLinkUnsupported } from '@comunal/http/node';
import { onExit } from 'signal-exit';

/** A folder that is filled beside the one whose place it takes. */
export interface FolderSwap {
  /** The folder whose place it takes. */
  readonly target: string;
  /** The folder to fill. It does not exist yet. */
  readonly next: string;
  /** Puts the filled folder in the place of the other one, whose `.git` it takes over. */
  commit(): Promise<void>;
  /** Removes what was filled so far, and leaves the other folder as it was. It does nothing after `commit`. */
  abandon(): void;
}

/**
 * Begins to replace a folder, or the one that a symbolic link leads to. Until `commit`, it stays as it was. A process that
 * ends before, also by Ctrl-C, abandons the swap; after one that is killed, the next call clears up what is left.
 *
 * @throws Error when another process is replacing the folder, and when it is mounted, so that it cannot be moved.
 */
export async function beginSwap(folder: string): Promise<FolderSwap> {
  const target = followLink(folder);
  // Names that nobody gives to a folder of their own: what is left of a process is removed.
  const next = `${target}.comunal-next`;
  const previous = `${target}.comunal-previous`;
  const lockFile = `${target}.comunal-lock`;
  refuseMounted(target);
  await mkdir(dirname(target), { recursive: true });
  const release = await lock(lockFile);
  // A process that ended between two of the steps of commit.
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  keepRepository(previous, target);
  await remove(previous);
  await remove(next);
  let isOver = false;
  const end = (): void => {
    isOver = true;
    stopListening();
  };
  const abandon = (): void => {
    // Another process may have begun since.
    if (isOver) return;
    end();
    rmSync(next, { recursive: true, force: true });
    rmSync(lockFile, { force: true });
  };
  const stopListening = onExit(abandon);
  return {
    target,
    next,
    commit: async () => {
      // Synchronous, so that no signal ends the process in between.
      replace(target, next, previous);
      keepRepository(previous, target);
      end();
      await remove(previous);
      await release();
    },
    abandon,
  };
}

/** The folder that a symbolic link leads to. It may be missing, where a process ended while it swapped. */
function followLink(folder: string): string {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return folder;
  return existsSync(folder) ? realpathSync(folder) : resolve(dirname(folder), readlinkSync(folder));
}

function refuseMounted(folder: string): void {
  if (existsSync(folder) && statSync(folder).dev !== statSync(dirname(folder)).dev)
    throw createMountedError(folder);
}

function createMountedError(folder: string, cause?: unknown): Error {
  const inside = join(folder, 'site');
  return new Error(
    `${folder} is mounted, so no other folder can take its place. Set outDir to one inside of it, such as ${inside}.`,
    { cause },
  );
}

/** @returns A function that releases the lock. */
async function lock(file: string): Promise<() => Promise<void>> {
  const removeLock = (): Promise<void> => rm(file, { force: true });
  const acquired = await acquireLock(file).catch((error: unknown) => {
    // Sticks and memory cards have no hard links, by which a lock is made: there a second build is not noticed.
    if (isLinkUnsupported(error)) return { pid: process.pid };
    throw error;
  });
  if (!('pid' in acquired)) return () => acquired.release();
  // The same process may build once more after a build that failed.
  if (acquired.pid === process.pid) return removeLock;
  throw new Error(
    `Process ${String(acquired.pid)} is building this site. Wait until it has ended; if it is not a build, remove ${file}.`,
  );
}

function replace(target: string, next: string, previous: string): void {
  const isThere = existsSync(target);
  if (isThere) moveAway(target, previous);
  try {
    renameSync(next, target);
  } catch (error) {
    if (isThere) renameSync(previous, target);
    throw error;
  }
}

function moveAway(folder: string, target: string): void {
  try {
    renameSync(folder, target);
  } catch (error) {
    const isMounted = ['EBUSY', 'EXDEV'].includes(getSystemErrorCode(error) ?? '');
    throw isMounted ? createMountedError(folder, error) : error;
  }
}

/** Moves the repository that a site is published from, which no build makes. */
function keepRepository(from: string, to: string): void {
  const [source, target] = [join(from, '.git'), join(to, '.git')];
  if (existsSync(source) && !existsSync(target)) renameSync(source, target);
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
