import type { License } from '@comunal/schemas';
import { x } from 'xastscript';
import { getLicenseUrl } from '../license-url.ts';
import { getText } from '../localized-text.ts';
import type { XmlElement } from '../write-xml.ts';

/** Writes a licence: its SPDX id in small letters, as the namespace has it, or its name; and where it can be read. */
export function toLicense(license: License | undefined, locale: string): XmlElement[] {
  if (license === undefined) return [];
  const name = typeof license === 'string' ? license.toLowerCase() : getText(license.name, locale);
  return [x('podcast:license', { url: getLicenseUrl(license) }, name)];
}
