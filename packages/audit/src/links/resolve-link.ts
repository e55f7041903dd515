import type { Site, SiteFile } from '../files/site-files.ts';
import { resolveAddress, toFileAddress } from '../loads/foreign-host.ts';
import { decodePercent } from '@comunal/http/address';
import { matchesRedirect, readRedirects, type Redirect } from './read-redirects.ts';

/** Where a link leads: to a file of the site, nowhere in it, or elsewhere, which is not looked at. */
export type LinkTarget =
  | { readonly kind: 'file'; readonly file: SiteFile; readonly fragment: string }
  | { readonly kind: 'missing'; readonly nearest?: string | undefined }
  | { readonly kind: 'elsewhere' };

/** Finds what links of a site lead to. */
export interface LinkResolver {
  readonly redirects: readonly Redirect[];
  /** `base` is the address that a relative one counts from. */
  readonly resolve: (url: string, base: URL) => LinkTarget;
}

const ELSEWHERE: LinkTarget = { kind: 'elsewhere' };

/** Reads the redirects of a site, and creates what finds the targets of its links. */
export async function createLinkResolver(site: Site): Promise<LinkResolver> {
  const redirects = await readRedirects(site);
  const root = toFileAddress('', site);
  const folder = root.pathname.slice(0, root.pathname.lastIndexOf('/') + 1);
  /** By what is left of a path without upper case and composed accents; made when a link is broken. */
  let byFolded: ReadonlyMap<string, string> | undefined;
  /** Of what counts from the root: a menu stands in every page. */
  const fromRoot = new Map<string, LinkTarget>();
  return { redirects, resolve };

  function resolve(url: string, base: URL): LinkTarget {
    if (!/^\/[^/\\]/.test(url) || base.host !== root.host) return find(url, base);
    const known = fromRoot.get(url) ?? find(url, base);
    fromRoot.set(url, known);
    return known;
  }

  function find(url: string, base: URL): LinkTarget {
    if (!URL.canParse(url, base)) return { kind: 'missing' };
    const address = resolveAddress(url, base);
    if (!address || address.host !== root.host || !/^https?:$/.test(address.protocol))
      return ELSEWHERE;
    const path = pathBelow(folder, address.pathname);
    // Another site may stand beside this one on the same host, but nobody writes its address without the host.
    if (path === undefined)
      return /^\s*(?:[a-z][\w+.-]*:)?\/\//i.test(url) ? ELSEWHERE : { kind: 'missing' };
    const file = findFile(path, site.files);
    if (file) return { kind: 'file', file, fragment: address.hash.slice(1) };
    if (redirects.some((redirect) => matchesRedirect(redirect, decodePercent(address.pathname))))
      return ELSEWHERE;
    byFolded ??= new Map([...site.files.keys()].map((known) => [fold(known), known]));
    const nearest = candidatesOf(path)
      .map(fold)
      .find((each) => byFolded?.has(each));
    return { kind: 'missing', nearest: nearest && byFolded.get(nearest) };
  }
}

/** The path of a file below the folder of the site; undefined where it stands outside of it. */
function pathBelow(folder: string, pathname: string): string | undefined {
  if (`${pathname}/` === folder) return '';
  return pathname.startsWith(folder) ? decodePercent(pathname.slice(folder.length)) : undefined;
}

function findFile(path: string, files: Site['files']): SiteFile | undefined {
  return candidatesOf(path)
    .map((candidate) => files.get(candidate))
    .find((file) => file !== undefined);
}

/** What servers look for: the file, the same with `.html`, and the page of a folder. */
function candidatesOf(path: string): string[] {
  const below = path === '' || path.endsWith('/') ? path : `${path}/`;
  const pages = ['index.html', 'index.htm', 'index.xhtml'].map((name) => below + name);
  return below === path ? pages : [path, `${path}.html`, ...pages];
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
