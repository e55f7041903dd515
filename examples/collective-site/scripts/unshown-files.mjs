// What was filled in and stands on no page, said while somebody can still do something about it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of files beside entries, by their paths, those that no page of a finished site shows or links to. */
export async function unshownFiles(folder, paths) {
  const left = new Set(paths);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (left.size === 0) break;
    if (!entry.name.endsWith('.html')) continue;
    const page = await readFile(join(entry.parentPath, entry.name), 'utf8');
    for (const path of left) if (page.includes(addressOf(path))) left.delete(path);
  }
  return [...left];
}

function addressOf(path) {
  return `/files/${path.split('/').map(encodeURIComponent).join('/')}`;
}
