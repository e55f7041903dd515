import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of this package: its routes and styles are read from there, by source and by build alike. */
export const packageDir = findPackageDir(import.meta.dirname);

function findPackageDir(dir: string): string {
  return existsSync(join(dir, 'package.json')) ? dir : findPackageDir(dirname(dir));
}
