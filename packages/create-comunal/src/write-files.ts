import { mkdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes files into a folder, by their paths with slashes. It writes over none, and where one cannot be written, those that it
 * wrote are removed again, with the folders that it made.
 *
 * @throws the error of the system.
 */
export async function writeFiles(dir: string, files: ReadonlyMap<string, string>): Promise<void> {
  const root = resolve(dir);
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const [path, text] of files) {
      const target = join(root, path);
      await makeFolder(dirname(target), made);
      // Fails where somebody else has written one meanwhile.
      await writeFile(target, text, { flag: 'wx' });
      written.push(target);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    // The deepest one first; one that somebody else has written into stays.
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined);
    throw error;
  }
}

/** Makes a folder and those above it, and remembers each that was missing. */
async function makeFolder(path: string, made: string[]): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  const { length } = resolve(first);
  const missing: string[] = [];
  for (let each = path; each.length >= length; each = dirname(each)) missing.unshift(each);
  made.push(...missing);
}
