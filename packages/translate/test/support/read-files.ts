import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads all files below a folder, by their path in it. */
export async function readFiles(dir: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(dir.length + 1).replaceAll('\\', '/')] = await readFile(path, 'latin1');
  }
  return files;
}
