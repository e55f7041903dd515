/** Where a site stands. */
export interface SiteLocation {
  /** The address of the site, as `site.yaml` has it. */
  readonly url: string;
  /** The folder of its host that the site stands in, with a slash at both ends. */
  readonly base: string;
}

/** Why nothing of the site can answer at a former address. */
export type UnreachableReason = 'other-host' | 'outside-base' | 'unusable-path';

/** A former address as the site can answer it. */
export type FormerAddress =
  | {
      /** The decoded path with the base. It ends with a slash, or names a file: `/radio/taller/`, `/radio/taller.html`. */
      readonly path: string;
      /** The query, without its question mark. No page can tell queries apart, only a host's own rules can. */
      readonly query: string;
    }
  | { readonly reason: UnreachableReason };

// A page of that name would be another file for the build, or for some host.
const UNUSABLE = /[\p{Cc}\\%?#:*"<>|]/u;

/** Reads an address of an older site: a path where this site can answer, or the reason why it cannot. */
export function readFormerAddress(address: string, { url, base }: SiteLocation): FormerAddress {
  const former = new URL(address);
  if (hostOf(former) !== hostOf(new URL(url))) return { reason: 'other-host' };
  if (!`${former.pathname}/`.startsWith(base)) return { reason: 'outside-base' };
  const segments = former.pathname.split('/').filter(Boolean).map(decodeSegment);
  const names = segments.filter((segment) => segment !== undefined);
  if (names.length < segments.length) return { reason: 'unusable-path' };
  if (names.at(-1) === 'index.html') names.pop();
  const isFile = /\.html?$/.test(names.at(-1) ?? '');
  const path = `/${names.map((name) => `${name}/`).join('')}`;
  return { path: isFile ? path.slice(0, -1) : path, query: former.search.slice(1) };
}

/** Both names of a host lead to the same site nearly everywhere. */
function hostOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

/**
 * A segment of a path, or `undefined` for one that cannot be the name of a folder. An encoded slash would lead elsewhere, and
 * hidden names are those of what a site is published from, such as `.git`.
 */
function decodeSegment(segment: string): string | undefined {
  try {
    const name = decodeURIComponent(segment);
    return /^\.|\//.test(name) || UNUSABLE.test(name) ? undefined : name;
  } catch {
    return undefined;
  }
}
