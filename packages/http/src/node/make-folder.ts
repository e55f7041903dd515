import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getSystemErrorCode } from './get-system-error-code.ts';

/**
 * Makes a folder and those above it that are missing, for their owner alone (mode 700; on Windows, what the folder above allows).
 * Node's own `recursive` never comes to an end where a folder that is there says ENOENT of what is to be made in it, as
 * `/proc` does: the home of an account that has none.
 * @param path - The folder.
 * @throws The system's own error, such as `EEXIST` when a file is in the way.
 *
 * @example
 * ```ts
 * import { makeFolder } from '@comunal/http/node';
 *
 * await makeFolder('state/uploads'); // both, when neither is there
 * ```
 */
export async function makeFolder(path: string): Promise<void> {
  const parent = dirname(path);
  // Twice at most: the folder above may come from somebody else meanwhile.
  for (let isLast = parent === path; ; isLast = true)
    try {
      await mkdir(path, { mode: 0o700 });
      return;
    } catch (thrown) {
      if (await isFolder(path)) return;
      if (isLast || getSystemErrorCode(thrown) !== 'ENOENT') throw thrown;
      if (!(await isFolder(parent))) await makeFolder(parent);
    }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
