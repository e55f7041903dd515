import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { systemCode } from './system-error.ts';

/** A lock that this process has. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes a lock: a file with the id of the process that has it. That of a process that died is taken over.
 * @returns the process that has it, when it is another one, or another part of this one.
 */
export async function takeLock(path: string): Promise<Lock | { readonly pid: number }> {
  const own = `${path}.${randomUUID()}`;
  try {
    // Written before it is put in place, so that nobody ever reads a lock without a process id.
    await writeFile(own, String(process.pid), { mode: 0o600, flag: 'wx' });
    for (;;) {
      if (await linked(own, path)) return { release: () => rm(path, { force: true }) };
      const pid = await ownerOf(path);
      if (isAlive(pid)) return { pid };
      await clear(path, own);
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
    if (!isAlive(await ownerOf(turn))) await rm(turn, { force: true });
    return;
  }
  try {
    if (!isAlive(await ownerOf(path))) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Undefined for a file that holds no process id; a file that is gone meanwhile was nobody's. */
async function ownerOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

function isAlive(pid: number | undefined): pid is number {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return systemCode(thrown) !== 'ESRCH'; // EPERM: it is there, and somebody else's
  }
}
