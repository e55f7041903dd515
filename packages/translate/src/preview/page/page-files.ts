import { readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { lookup } from 'mrmime';

/** Where a page was built to, as far as its addresses can be followed. */
export interface BuiltPage {
  /** The address of the page on the host of the site, such as `/pt/atividades/taller/`. */
  readonly address: string;
  /** Where the site stands on its host, with a slash at both ends. */
  readonly base: string;
  /** The folders that hold what the page loads, by its path below `base`; the first one that has a file counts. */
  readonly folders: readonly string[];
  /** The public address of the site, where it is known. */
  readonly siteUrl?: string | undefined;
}

/** What an address leads to, as far as a page that is one file is concerned. */
export type Target =
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly type: string; readonly url: URL }
  /** A part of the same page, a `data:` address, or nothing at all. */
  | { readonly kind: 'inside' }
  | { readonly kind: 'missing' }
  /** On another host, or behind a scheme that no file has. */
  | { readonly kind: 'foreign' };

/** Stands for the host of the site, which nothing is ever asked of. */
const HOST = 'https://preview.invalid';

/** Follows the addresses of a page to files on the disk, and never to a host. */
export interface PageFiles {
  /** The address of the page. */
  readonly url: URL;
  /** Resolves an address; `undefined` where it is none. */
  resolve(address: string, from?: URL): URL | undefined;
  /** Reads what an address leads to. */
  read(address: string, from?: URL): Target;
  /** The public address of what stands on the host of the site; `undefined` where nobody said it, or for another host. */
  toPublic(url: URL): string | undefined;
  /** Whether an address is on the host of the site. */
  isOwn(url: URL): boolean;
}

/** Opens the files beside a page. */
export function openPageFiles({ address, base, folders, siteUrl }: BuiltPage): PageFiles {
  const page = new URL(address, HOST);
  const site = siteUrl !== undefined && URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  const isOwn = (url: URL): boolean => url.origin === HOST || url.origin === site?.origin;
  const find = (url: URL): Buffer | undefined => {
    const path = decodePath(url.pathname);
    if (path === undefined || !path.startsWith(base)) return undefined;
    return folders
      .map((folder) => readInside(folder, path.slice(base.length)))
      .find((bytes) => bytes !== undefined);
  };
  const resolveAddress = (text: string, from = page): URL | undefined =>
    URL.canParse(text.trim(), from) ? new URL(text.trim(), from) : undefined;
  return {
    url: page,
    isOwn,
    resolve: resolveAddress,
    read: (text, from) => {
      if (text.trim() === '' || text.trim().startsWith('#')) return { kind: 'inside' };
      const url = resolveAddress(text, from);
      if (url?.protocol === 'data:') return { kind: 'inside' };
      if (!url || !isOwn(url)) return { kind: 'foreign' };
      const bytes = find(url);
      if (!bytes) return { kind: 'missing' };
      return { kind: 'file', bytes, type: lookup(url.pathname) ?? 'application/octet-stream', url };
    },
    toPublic: (url) =>
      site ? new URL(url.pathname + url.search + url.hash, site).href : undefined,
  };
}

/** A `data:` address with what a file holds, and the part of it that the address named. */
export function toDataAddress({ bytes, type, url }: Target & { readonly kind: 'file' }): string {
  return `data:${type};base64,${bytes.toString('base64')}${url.hash}`;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a sign of per cent that stands for itself: no file of a site has such a name
  }
}

/** Reads a file of a folder; one that stands outside of it, by whatever the address says, is not there. */
function readInside(folder: string, path: string): Buffer | undefined {
  const root = resolve(folder);
  const file = resolve(root, path);
  if (path.includes('\0') || !file.startsWith(root + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
}
