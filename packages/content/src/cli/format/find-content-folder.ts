import { basename, dirname } from 'node:path';
import { getTypeOfFolder, privateFolder } from '../../read/folders.ts';
import { isFolder } from '../../read/no-folder.ts';

/** Finds the content folder that a path is of: the folder itself, one inside it, or a file of an entry. */
export function findContentFolder(path: string): string {
  const folder = isFolder(path) ? path : dirname(path);
  const above = getTypeOfFolder(basename(folder)) ? dirname(folder) : folder;
  return basename(above) === privateFolder ? dirname(above) : above;
}
