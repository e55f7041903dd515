import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { getSystemErrorCode } from './system-error.ts';

/** A lock that this process has. */
export interface Lock {
  release(): Promise<void>;
}

/** What parts of this process have, or are about to take. */
const taken = new Set<string>();

/**
 * Takes a lock: a file with the id of the process that has it. That of a process that died is taken over.
 * Worker threads of one process know nothing of each other's.
 * @returns the process that has it, when it is another one, or another part of this one.
 */
export async function acquireLock(path: string): Promise<Lock | { readonly pid: number }> {
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

/** Gives the process that has it, and nothing once it is taken. */
async function take(path: string): Promise<number | undefined> {
  const own = `${path}.${randomUUID()}`;
  try {
    // Written before it is put in place, so that nobody ever reads a lock without a process id.
    await writeFile(own, String(process.pid), { mode: 0o600, flag: 'wx' });
    for (;;) {
      if (await linked(own, path)) return undefined;
      const holder = await holderOf(path);
      if (typeof holder === 'number') return holder;
      if (holder === 'dead') await clear(path, own);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Puts away the lock of a dead process, one at a time: else the slower of two would put away the lock that the faster
 * has taken meanwhile.
 */
async function clear(path: string, own: string): Promise<void> {
  const turn = `${path}.turn`;
  if (!(await linked(own, turn))) {
    // Died within the moment that this takes.
    if ((await holderOf(turn)) === 'dead') await rm(turn, { force: true });
    return;
  }
  try {
    if ((await holderOf(path)) === 'dead') await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** The id of the process that has it; a file that holds none is a dead one's, and where no file is, there is nothing to clear. */
async function holderOf(path: string): Promise<number | 'dead' | 'gone'> {
  let text = '';
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    if (getSystemErrorCode(thrown) === 'ENOENT') return 'gone';
  }
  const pid = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
  return pid !== undefined && isAlive(pid) ? pid : 'dead';
}

/** Whether it is another process that runs. In a container each one may have the id of the one before it. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return getSystemErrorCode(thrown) !== 'ESRCH'; // EPERM: it is there, and somebody else's
  }
}
