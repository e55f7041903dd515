import { ifThere } from '@comunal/http/node';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KitError } from '../kit-error.ts';
import { decodeText } from './decode-text.ts';
import { listFiles } from '../stick/list-files.ts';
import { findOwnAddress } from './find-own-address.ts';

/** A file of the built site. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  readonly path: string;
  /** Where it is on the disk. */
  readonly source: string;
  readonly bytes: number;
  /** The end of its name, in lower case and without the dot; empty where it has none. */
  readonly extension: string;
}

/** A built site, as files. */
export interface Site {
  /** The folder as an absolute path. */
  readonly dir: string;
  /** Every file by its path, in the order of the alphabet. */
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Symbolic links, which may lead to what is not of the site, and are not followed. */
  readonly symbolicLinks: readonly string[];
  /** The address that the site is published at, which ends in `/`; absent where nobody said it. */
  readonly url?: URL | undefined;
}

/**
 * Lists the files of a built site. Hidden files, which are for servers, are not among them.
 *
 * @param url - The address that it is published at. @defaultValue what its home page names as its own
 * @throws `KitError` `no-site` where the folder has no page at its root.
 */
export async function openSite(dir: string, url?: string): Promise<Site> {
  const root = resolve(dir);
  const files = new Map<string, SiteFile>();
  const symbolicLinks: string[] = [];
  const listed = (await ifThere(listFiles(root))) ?? [];
  for (const { path, isFile } of listed.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (/(?:^|\/)\./.test(path)) continue;
    const source = join(root, path);
    if (!isFile) symbolicLinks.push(path);
    else {
      const { size } = await stat(source);
      files.set(path, { path, source, bytes: size, extension: extensionOf(path) });
    }
  }
  const home = files.get('index.html');
  if (!home)
    throw new KitError(
      'no-site',
      dir,
      `${dir} has no index.html: name the folder of a built site.`,
    );
  const named =
    url === undefined
      ? findOwnAddress(decodeText(await readFile(home.source)).text, files)
      : toFolder(url);
  return { dir: root, files, symbolicLinks, url: named };
}

/** An address that ends in `/`, so that files stand below it: `https://host.example/site` is a folder. */
function toFolder(url: string): URL {
  const { origin, pathname } = new URL(url);
  return new URL(pathname.endsWith('/') ? pathname : `${pathname}/`, origin);
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}
