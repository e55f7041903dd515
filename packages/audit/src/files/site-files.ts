import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';

/** A file of the built site. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  readonly path: string;
  /** The end of its name, in lower case and without the dot; empty where it has none. */
  readonly extension: string;
  /** Reads the file, which is not kept in memory. */
  readonly read: () => Promise<Buffer>;
}

/** The files of a built site, as every rule sees them. */
export interface Site {
  /** The folder as an absolute path. */
  readonly dir: string;
  /** Every file by its path, in the order of the alphabet. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** The address that the site is published at; absent where nobody said it. */
  readonly url?: URL | undefined;
}

/**
 * Lists the files of a built site, hidden ones too. Symbolic links are followed, as servers do; one that leads nowhere counts as a
 * file that cannot be read.
 *
 * @throws Where the folder cannot be read.
 */
export async function openSite(dir: string, url?: URL): Promise<Site> {
  const root = resolve(dir);
  const paths = await glob('**', { cwd: root, dot: true });
  // Read at once: files are looked at one after the other, and a wait for a thread takes longer than most of them.
  const files = [...paths, ...(await listBrokenLinks(root))]
    .toSorted()
    .map((path): [string, SiteFile] => [
      path,
      { path, extension: extensionOf(path), read: async () => readFileSync(resolve(root, path)) },
    ]);
  return { dir: root, files: new Map(files), url };
}

async function listBrokenLinks(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const links = entries.filter((entry) => entry.isSymbolicLink());
  const broken: string[] = [];
  for (const { parentPath, name } of links) {
    const path = join(parentPath, name);
    const target = await stat(path).catch(() => undefined);
    if (!target) broken.push(relative(root, path).split(sep).join('/'));
  }
  return broken;
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
