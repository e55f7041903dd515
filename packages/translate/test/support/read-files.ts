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

/** Lists the lines that are in one text and not in the other, in their order. */
export function listAddedLines(before: string, after: string): readonly string[] {
  const left = before.split('\n');
  return after.split('\n').filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
