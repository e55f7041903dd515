import { relative, resolve, sep } from 'node:path';

/** Returns the prefix with which a file of a content folder can be opened from the working directory of a command. */
export function prefixOf(cwd: string, dir: string): string {
  const path = relative(cwd, resolve(cwd, dir)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}
