import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeAssetPath } from '../lib/asset-path.ts';

/**
 * Lists the files beside entries, by their paths, that no page of a finished site shows or links to: what somebody filled in
 * and nobody sees.
 */
export async function listUnshownFiles(
  folder: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const left = new Set(paths);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (left.size === 0) break;
    if (!entry.name.endsWith('.html')) continue;
    const page = await readFile(join(entry.parentPath, entry.name), 'utf8');
    for (const path of left)
      if (page.includes(`/files/${encodeAssetPath(path)}`)) left.delete(path);
  }
  return [...left];
}
