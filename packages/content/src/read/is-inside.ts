import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether a path, with symbolic links resolved, is inside a folder. A path that does not exist is inside none. */
export function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
