import { localize } from '@comunal/i18n';
import type { License } from '@comunal/schemas';
import type { Language } from './routes.ts';

/** What a licence is called, and where it can be read. */
export interface LicenseText {
  readonly text: string;
  readonly url: string;
}

const CREATIVE_COMMONS = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/;

/** A licence as people name it: «CC BY 4.0» for the id CC-BY-4.0. */
export function licenseText(license: License, language: Language): LicenseText {
  if (typeof license !== 'string')
    return { text: localize(license.name, language)?.text ?? license.url, url: license.url };
  const [, terms, version] = CREATIVE_COMMONS.exec(license) ?? [];
  return terms && version
    ? {
        text: `CC ${terms} ${version}`,
        url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/deed.${language}`,
      }
    : { text: license, url: `https://spdx.org/licenses/${license}.html` };
}
