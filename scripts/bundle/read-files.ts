import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Reads a folder with all that is below it, by the path inside it; names that begin with a dot are left out. */
export function readFiles(folder: string): Map<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => ({ file, path: relative(folder, file).split(sep).join('/') }))
      .filter(({ path }) => !/(?:^|\/)\./.test(path))
      .map(({ file, path }) => [path, readFileSync(file)]),
  );
}
