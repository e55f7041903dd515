import type { License } from '@comunal/schemas';

/** Returns the address of a licence: Creative Commons' own, else that of its text at SPDX. */
export function getLicenseUrl(license: License): string {
  if (typeof license !== 'string') return license.url;
  const [, terms, version] = /^CC-(BY(?:-[A-Z]{2})*)-(\d\.\d)$/.exec(license) ?? [];
  if (terms !== undefined && version !== undefined)
    return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return license === 'CC0-1.0'
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : `https://spdx.org/licenses/${license}.html`;
}
