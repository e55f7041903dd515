import { decodePercent } from '@comunal/http/address';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { FundraisingError } from '../../fundraising-error.ts';

/** A folder as a web server publishes it: files by their paths, and an `index.html` by the path of its folder. */
export interface PublishedFolder {
  /** Every path in sorted order, as a browser requests it: `apoyo/`, `apoyo/una%20foto.png`. */
  readonly paths: readonly string[];
  /** Whether there is a file for a path without query. */
  has(path: string): boolean;
  /** Whether any file has this name, in whatever folder. */
  hasNamed(name: string): boolean;
  /** Reads a file. @throws `FundraisingError` for a file that is missing or cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

const INDEX = 'index.html';

/** Lists a folder. @throws `FundraisingError` for a folder that cannot be read. */
export async function openPublishedFolder(folder: string): Promise<PublishedFolder> {
  const names = await readdir(folder, { recursive: true }).catch((thrown: unknown) => {
    throw createReadError(folder, thrown);
  });
  const files = new Map<string, string>();
  for (const name of names.toSorted()) {
    const file = join(folder, name);
    // Symbolic links are followed, as a server does.
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) continue;
    const path = relative(folder, file).split(sep).join('/');
    const isIndex = path === INDEX || path.endsWith(`/${INDEX}`);
    files.set(isIndex ? path.slice(0, -INDEX.length) : path, file);
  }
  const baseNames = new Set(Array.from(files.keys(), (path) => path.replace(/^.*\//, '')));
  const getFile = (path: string) => files.get(decodePercent(path));
  return {
    paths: Array.from(files.keys(), encodePath),
    has: (path) => getFile(path) !== undefined,
    hasNamed: (name) => baseNames.has(decodePercent(name)),
    read: async (path) => {
      const file = getFile(path) ?? join(folder, decodePercent(path));
      try {
        return await readFile(file);
      } catch (thrown) {
        throw createReadError(file, thrown);
      }
    },
  };
}

function encodePath(path: string): string {
  return encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
}

function createReadError(path: string, thrown: unknown): FundraisingError {
  const { code = 'unknown' } = thrown as NodeJS.ErrnoException;
  return new FundraisingError('unreadable', `${path} cannot be read (${code}).`, { about: path });
}
