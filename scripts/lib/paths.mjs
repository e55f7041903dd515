// Where things are in the repository.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Git-ignored, and gone with node_modules: stamps, counts and other things that can be made again. */
export const CACHE = join(ROOT, 'node_modules', '.cache', 'comunal');

/** The command of a development tool, installed for the whole repository or for one folder of it. */
export function bin(name, folder = ROOT) {
  return join(folder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** Names of the workspace folders in `packages`, `examples` or `tooling`. */
export function folderNames(parent) {
  const dir = join(ROOT, parent);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, 'package.json')))
    .toSorted();
}

/** The same as paths from the root, such as `packages/schemas`. */
export function folders(parent) {
  return folderNames(parent).map((name) => `${parent}/${name}`);
}
