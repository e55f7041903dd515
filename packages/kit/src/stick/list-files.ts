import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemFile } from './system-files.ts';

/** A file of a folder, or something else that is no folder, such as a link. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly isFile: boolean;
}

/** Lists all that is in a folder, without what systems put on a stick by themselves. Links are not followed. */
export async function listFiles(dir: string, below = ''): Promise<ListedFile[]> {
  const entries = await readdir(join(dir, below), { withFileTypes: true });
  const files: ListedFile[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isSystemFile(path)) continue;
    // One by one: a folder may have more files than a call takes arguments.
    if (entry.isDirectory()) for (const file of await listFiles(dir, path)) files.push(file);
    else files.push({ path, isFile: entry.isFile() });
  }
  return files;
}
