/**
 * The steps of the path a link leads to on this site: one that begins at the root, or with the site's own address.
 * @returns none for a link to elsewhere.
 */
export function parseSitePath(href: string, siteUrl: string | undefined): string[] {
  const home = URL.parse(siteUrl ?? '') ?? nowhere;
  const url = URL.parse(href, home.href);
  if (url?.host !== home.host) return [];
  return url.pathname.split('/').filter(Boolean).map(readStep);
}

/** Stands for a site that does not say its address: links from its root can be told all the same. */
const nowhere = new URL('https://site.invalid');

/** A step as a slug is written: servers often take capitals, and leave the ending to whoever asks. */
function readStep(step: string): string {
  return decode(step)
    .toLowerCase()
    .replace(/\.html?$/, '');
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step; // a lone per cent sign
  }
}
