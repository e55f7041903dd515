import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeFolder, acquireLock } from '@comunal/http/node';

const WAIT_MS = 25;
/** Half a minute. The work under the lock takes a moment. */
const MAX_TRIES = 1_200;

/**
 * Does work while holding the lock file of a path. Where no lock can be acquired, as on a memory card, it does the work all the
 * same: a missing lock must not suppress an alarm.
 */
export async function withFileLock<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const release = await waitForLock(`${path}.lock`);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function waitForLock(path: string): Promise<() => Promise<void>> {
  try {
    await makeFolder(dirname(path));
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const lock = await acquireLock(path);
      if ('release' in lock) return () => lock.release();
      await wait(WAIT_MS);
    }
  } catch {
    // Problems with the folder are reported when the file is written.
  }
  return () => Promise.resolve();
}
