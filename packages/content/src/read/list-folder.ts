import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { privateFolder } from './folders.ts';
import { isInside } from './is-inside.ts';

/** A file or folder inside a folder. Symbolic links to files inside are followed. */
export interface Item {
  readonly name: string;
  /** Relative to the content folder. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** Called for each item that is skipped: a folder that cannot be listed, a link that leads out, a socket. */
export type OnObstacle = (code: 'unreadable-file' | 'link-outside', path: string) => void;

/** Lists the items in a folder of a content folder, sorted by name. */
export function* listFolder(dir: string, folder: string, onObstacle: OnObstacle): Generator<Item> {
  for (const item of direntsIn(dir, folder, onObstacle)) {
    const { name } = item;
    const path = folder ? `${folder}/${name}` : name;
    const code = item.isFile() || item.isDirectory() ? undefined : obstacle(dir, item, path);
    if (code) onObstacle(code, path);
    else yield { name, path, kind: item.isDirectory() ? 'folder' : 'file' };
  }
}

function direntsIn(dir: string, folder: string, onObstacle: OnObstacle): Dirent[] {
  try {
    const items = readdirSync(join(dir, folder), { withFileTypes: true });
    return items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    onObstacle('unreadable-file', folder || '.');
    return [];
  }
}

/** Why an item that is neither a file nor a folder is skipped. A link to a file inside is not. */
function obstacle(
  dir: string,
  item: Dirent,
  path: string,
): 'unreadable-file' | 'link-outside' | undefined {
  if (!item.isSymbolicLink()) return 'unreadable-file';
  const absolute = join(dir, path);
  // A link out of private/ would publish a closed file.
  const isOut =
    !path.startsWith(`${privateFolder}/`) && isInside(join(dir, privateFolder), absolute);
  // A link to a folder is never followed: two paths to one entry would make two entries of it.
  return !isOut && isInside(dir, absolute) && statSync(absolute).isFile()
    ? undefined
    : 'link-outside';
}
