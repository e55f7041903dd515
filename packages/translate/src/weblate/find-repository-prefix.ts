import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/**
 * Finds where a folder stands in its git repository.
 *
 * @returns `''` at the top and outside of any repository, else the path with a slash at the end, as `web/`.
 */
export function findRepositoryPrefix(folder: string): string {
  for (let top = folder; ; top = dirname(top)) {
    if (existsSync(join(top, '.git'))) {
      const path = relative(top, folder).split(sep).join('/');
      return path === '' ? '' : `${path}/`;
    }
    if (dirname(top) === top) return '';
  }
}
