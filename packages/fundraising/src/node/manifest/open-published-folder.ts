import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { FundraisingError } from '../../fundraising-error.ts';

/** A folder as a web server would publish it: files by their paths, a page of a folder by the folder's. */
export interface PublishedFolder {
  /** Every path in order, as a browser asks for it: `apoyo/`, `apoyo/una%20foto.png`. */
  readonly paths: readonly string[];
  /** Whether there is a file that a path, without what comes after `?`, leads to. */
  has(path: string): boolean;
  /** Whether any file in it has this name, whatever its folder. */
  hasNamed(name: string): boolean;
  /** @throws `FundraisingError` for a file that is not there or cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

const INDEX = 'index.html';

/** Lists a folder. @throws `FundraisingError` for one that cannot be read. */
export async function openPublishedFolder(folder: string): Promise<PublishedFolder> {
  const names = await readdir(folder, { recursive: true }).catch((thrown: unknown) => {
    throw unreadable(folder, thrown);
  });
  const files = new Map<string, string>();
  for (const name of names.toSorted()) {
    const file = join(folder, name);
    // A link counts as what it leads to: that is what a server sends.
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) continue;
    const path = relative(folder, file).split(sep).join('/');
    const isIndex = path === INDEX || path.endsWith(`/${INDEX}`);
    files.set(isIndex ? path.slice(0, -INDEX.length) : path, file);
  }
  const baseNames = new Set(Array.from(files.keys(), (path) => path.replace(/^.*\//, '')));
  const fileOf = (path: string) => files.get(decoded(path));
  return {
    paths: Array.from(files.keys(), encoded),
    has: (path) => fileOf(path) !== undefined,
    hasNamed: (name) => baseNames.has(decoded(name)),
    read: async (path) => {
      const file = fileOf(path) ?? join(folder, decoded(path));
      try {
        return await readFile(file);
      } catch (thrown) {
        throw unreadable(file, thrown);
      }
    },
  };
}

function encoded(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function unreadable(path: string, thrown: unknown): FundraisingError {
  const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
  return new FundraisingError('unreadable', `${path} cannot be read (${code}).`, { about: path });
}
