import { decodePercent } from '@comunal/http/address';
/**
 * Parses the path segments of a link to this site: one that starts at the root, or with the address of the site.
 * @returns an empty list for a link to another site.
 */
export function parseSitePath(href: string, siteUrl: string | undefined): string[] {
  const home = URL.parse(siteUrl ?? '') ?? nowhere;
  const url = URL.parse(href, home.href);
  if (url?.host !== home.host) return [];
  return url.pathname.split('/').filter(Boolean).map(readStep);
}

/** Stands in for the address of a site that has none: links from its root are recognised all the same. */
const nowhere = new URL('https://site.invalid');

/** Normalises a segment to the form of a slug: servers often ignore letter case and the extension. */
function readStep(step: string): string {
  return decodePercent(step)
    .toLowerCase()
    .replace(/\.html?$/, '');
}
