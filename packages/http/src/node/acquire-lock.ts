import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { getSystemErrorCode } from './get-system-error-code.ts';

/** A lock file that this process holds. */
export interface Lock {
  /**
   * Deletes the file, so that others can acquire the lock.
   *
   * @example
   * ```ts
   * import { acquireLock } from '@comunal/http/node';
   *
   * const lock = await acquireLock('upload.lock');
   * if ('release' in lock) await lock.release();
   * ```
   */
  release(): Promise<void>;
}

/** The locks that this process holds or is about to acquire. */
const taken = new Set<string>();

/**
 * Acquires a lock file, which holds the id of the process that has it. The lock of a process that died is taken over.
 * Worker threads of one process do not see each other's locks.
 * @param path - The lock file, beside what it guards.
 * @returns the lock, or the id of the process that holds it, which may be this one.
 * @throws The system's own error where no file can be made.
 *
 * @example
 * ```ts
 * import { acquireLock } from '@comunal/http/node';
 *
 * const lock = await acquireLock('upload.lock');
 * if ('pid' in lock) throw new Error(`Process ${lock.pid} is at it.`);
 * try {
 *   console.log('nobody else is at it');
 * } finally {
 *   await lock.release();
 * }
 * ```
 */
export async function acquireLock(path: string): Promise<
  | Lock
  | {
      /** The process that holds the lock. */
      readonly pid: number;
    }
> {
  if (taken.has(path)) return { pid: process.pid };
  taken.add(path);
  let pid: number | undefined;
  try {
    pid = await take(path);
  } catch (thrown) {
    taken.delete(path);
    throw thrown;
  }
  if (pid !== undefined) {
    taken.delete(path);
    return { pid };
  }
  return {
    release: async () => {
      await rm(path, { force: true });
      taken.delete(path);
    },
  };
}

/** Returns the process that holds the lock, or undefined once it is acquired. */
async function take(path: string): Promise<number | undefined> {
  const own = `${path}.${randomUUID()}`;
  try {
    // The id is written before the file is linked, so that nobody ever reads a lock without one.
    await writeFile(own, String(process.pid), { mode: 0o600, flag: 'wx' });
    for (;;) {
      if (await tryLink(own, path)) return undefined;
      const holder = await readHolder(path);
      if (typeof holder === 'number') return holder;
      if (holder === 'dead') await clear(path, own);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Removes the lock of a dead process, one process at a time: otherwise the slower of two would remove the lock that the
 * faster has acquired meanwhile.
 */
async function clear(path: string, own: string): Promise<void> {
  const turn = `${path}.turn`;
  if (!(await tryLink(own, turn))) {
    // The process died within the moment that this takes.
    if ((await readHolder(turn)) === 'dead') await rm(turn, { force: true });
    return;
  }
  try {
    if ((await readHolder(path)) === 'dead') await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Reads which process holds the lock; a file without an id counts as a dead one's, and without a file there is nothing to clear. */
async function readHolder(path: string): Promise<number | 'dead' | 'gone'> {
  let text = '';
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return 'gone';
  }
  const pid = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
  return pid !== undefined && isAlive(pid) ? pid : 'dead';
}

/** Checks whether another process with this id runs. In a container each process may have the id of the one before it. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return getSystemErrorCode(thrown) !== 'ESRCH'; // EPERM: it runs as another user
  }
}
