import type { SavedSite } from './saved-site.ts';

/** A picture in one of its widths: `mesa.a5c1e3323d0ee875-800.webp`. */
const WIDTH = /^(.+)-\d+\.(?:avif|webp)$/;

/**
 * Finds saved files that answer an address which is not that of a saved file: a page whose address lacks its last slash, and
 * a picture in another width, since one width of each is saved.
 */
export function otherAddresses(url: URL, files: SavedSite['files']): URL[] {
  const { pathname, origin } = url;
  const picture = WIDTH.exec(pathname)?.[1];
  if (picture === undefined) return pathname.endsWith('/') ? [] : [new URL(`${pathname}/`, origin)];
  return files
    .filter(([address]) => WIDTH.exec(address)?.[1] === picture)
    .map(([address]) => new URL(address, origin));
}
