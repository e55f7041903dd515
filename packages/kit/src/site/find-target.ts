import type { Site } from './open-site.ts';

/** Where an address leads: to a file of the site, to nothing in it, elsewhere, or nowhere that would be asked for, such as a part of the same page. */
export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly suffix: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside'; readonly url: URL }
  | { readonly kind: 'none' };

/** Stands for the site where nobody said what its address is. */
const NOWHERE = new URL('https://site.invalid/');
const PAGES = ['index.html', 'index.htm', 'index.xhtml', 'index.shtml'];

/** The address of a file of the site, from which relative ones count. */
export function toAddress(path: string, { url = NOWHERE }: Pick<Site, 'url'>): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), url);
}

/**
 * Finds what an address leads to.
 *
 * @param address - As a page or style sheet has it.
 * @param base - The address that a relative one counts from.
 */
export function findTarget(address: string, base: URL, site: Pick<Site, 'files' | 'url'>): Target {
  const text = address.trim();
  if (text.startsWith('#') || text === '') return { kind: 'none' };
  if (!URL.canParse(text, base)) return { kind: 'missing' };
  const url = new URL(text, base);
  // The path of somebody's own computer leads nowhere, and says who made the page.
  if (url.protocol === 'file:') return { kind: 'missing' };
  if (!/^(?:https?|wss?|ftp):$/.test(url.protocol)) return { kind: 'none' };
  const root = site.url ?? NOWHERE;
  if (url.host !== root.host) return { kind: 'outside', url };
  if (!url.pathname.startsWith(root.pathname)) {
    // Another site may stand beside this one on the same host, but nobody writes its address without the host.
    const isWhole = /^(?:[a-z][\w+.-]*:)?\/\//i.test(text);
    return isWhole ? { kind: 'outside', url } : { kind: 'missing' };
  }
  const path = decodePercent(url.pathname.slice(root.pathname.length));
  const match =
    path === undefined ? undefined : listCandidates(path).find((each) => site.files.has(each));
  // What somebody wrote with the whole address may be answered by the server, such as a form.
  if (match === undefined)
    return /^https?:/i.test(text) ? { kind: 'outside', url } : { kind: 'missing' };
  return { kind: 'file', path: match, suffix: url.search + url.hash };
}

/** What servers look for: the file, the same with `.html`, and the page of a folder. */
function listCandidates(path: string): string[] {
  const below = path === '' || path.endsWith('/') ? path : `${path}/`;
  const pages = PAGES.map((name) => below + name);
  return below === path ? pages : [path, `${path}.html`, ...pages];
}

function decodePercent(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
