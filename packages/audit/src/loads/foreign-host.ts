import type { Site } from '../files/site-files.ts';

/** Stands for the site's own host as long as nobody said its address. */
const OWN = 'https://own-site.invalid/';

/** The address of a file of the site, which relative addresses in it are resolved against. */
export function toFileAddress(path: string, site: Site): URL {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), site.url ?? OWN);
}

/**
 * Resolves an address as browsers do: white space inside it, upper case and backslashes too.
 *
 * @returns `undefined` where it is no address, or one that asks no server, such as `data:`.
 */
export function resolveAddress(url: string, base: URL): URL | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const address = new URL(url, base);
  return /^(?:https?|wss?|ftp):$/.test(address.protocol) && address.host !== ''
    ? address
    : undefined;
}

/** The host of an address where it is not the site's own. */
export function getForeignHost(url: string, base: URL, site: Site): string | undefined {
  const host = resolveAddress(url, base)?.host;
  return host === undefined || host === new URL(site.url ?? OWN).host ? undefined : host;
}
