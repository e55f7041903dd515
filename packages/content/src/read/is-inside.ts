import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** Whether a path leads, links followed, to something inside a folder. What is not there is in no folder. */
export function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
