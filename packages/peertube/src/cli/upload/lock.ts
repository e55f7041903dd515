import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { systemCode } from '../system-error.ts';

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
      if (pid !== undefined && isAlive(pid)) return { pid };
      await clear(path, pid);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Puts away the lock of a dead process. Of several that try only one gets hold of it. */
async function clear(path: string, dead: number | undefined): Promise<void> {
  const away = `${path}.${randomUUID()}`;
  try {
    await rename(path, away);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return; // somebody else was faster
    throw thrown;
  }
  // Somebody may have put away the old one and taken the lock since we looked: give theirs back.
  if ((await ownerOf(away)) !== dead) await linked(away, path);
  await rm(away, { force: true });
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

/** Undefined for a file that is gone, or holds no process id. */
async function ownerOf(path: string): Promise<number | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return systemCode(thrown) !== 'ESRCH'; // EPERM: it is there, and somebody else's
  }
}
