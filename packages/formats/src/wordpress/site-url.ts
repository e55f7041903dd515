/**
 * Reads the address of a site.
 *
 * @throws TypeError for what is no plain address.
 */
export function readSiteUrl(address: string | undefined): URL | undefined {
  if (address === undefined) return undefined;
  const url = typeof address === 'string' ? URL.parse(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password !== '')
    throw new TypeError(
      '`fromWordPress` needs `siteUrl` as an address, such as https://a.example.',
    );
  if (/[?#]/.test(url.href))
    throw new TypeError('`fromWordPress` needs `siteUrl` without a query and without `#`.');
  return url;
}
