// Remembers that something could not be fetched, so that not every run waits for it again.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether an attempt of this name failed less than a day ago. */
export function hasFailedToday(folder, name, clock = Date.now) {
  const stats = statSync(fileOf(folder, name), { throwIfNoEntry: false });
  return stats !== undefined && clock() - stats.mtimeMs < DAY_MS;
}

export function recordFailure(folder, name) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(folder, name), '');
}

export function forgetFailure(folder, name) {
  rmSync(fileOf(folder, name), { force: true });
}

function fileOf(folder, name) {
  return join(folder, `${name}.failed`);
}
