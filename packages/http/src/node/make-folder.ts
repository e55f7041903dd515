import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './system-error.ts';

/**
 * Makes a folder and those above it that are missing, for their owner alone (mode 700; on Windows, what the folder above allows).
 * Node's own `recursive` never comes to an end where a folder that is there says ENOENT of what is to be made in it, as
 * `/proc` does: the home of an account that has none.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isMade(path)) return;
  const parent = dirname(path);
  if (parent !== path && !(await isFolder(parent))) await makeFolder(parent);
  // Once more only: the folder above may have come from somebody else meanwhile.
  await mkdirUnlessThere(path);
}

/** False when something above it is missing. */
async function isMade(path: string): Promise<boolean> {
  try {
    await mkdirUnlessThere(path);
    return true;
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return false;
    throw thrown;
  }
}

async function mkdirUnlessThere(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (thrown) {
    if (!(await isFolder(path))) throw thrown;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
