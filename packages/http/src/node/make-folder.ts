import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './system-error.ts';

/**
 * Makes a folder and those above it that are missing, for their owner alone (mode 700; on Windows, what the folder above allows).
 * Node's own `recursive` never comes to an end where a folder that is there says ENOENT of what is to be made in it, as
 * `/proc` does: the home of an account that has none.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (thrown) {
    const parent = dirname(path);
    if (systemCode(thrown) === 'ENOENT' && parent !== path && !(await isFolder(parent))) {
      await makeFolder(parent);
      await makeFolder(path);
    } else if (!(await isFolder(path))) throw thrown;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
