/**
 * Finds the address that a site is published at in what its home page names as its own by `<link rel="canonical">`. A home page that only
 * leads to that of a language names that one.
 *
 * @param canonical - What stands in `href`.
 * @param hasFile - Whether the site has a file, by its path.
 * @returns the address, which ends in `/`; `undefined` where it is none of the web.
 * @example
 * ```ts
 * import { toSiteAddress } from '@comunal/http/address';
 *
 * const files = new Set(['index.html', 'es/index.html']);
 * const url = toSiteAddress('https://colectiva.example/sitio/es/', (path) => files.has(path));
 * console.log(url?.href); // → https://colectiva.example/sitio/
 * ```
 */
export function toSiteAddress(
  canonical: string,
  hasFile: (path: string) => boolean,
): URL | undefined {
  const url = URL.canParse(canonical) ? new URL(canonical) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const folder = url.pathname.slice(0, url.pathname.lastIndexOf('/') + 1);
  const [, above, language] = /^(.*\/)([^/]+)\/$/.exec(folder) ?? [];
  const isLanguage = language !== undefined && hasFile(`${language}/index.html`);
  return new URL(isLanguage ? (above ?? '/') : folder, url.origin);
}
