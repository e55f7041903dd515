import type { License } from '@comunal/schemas';
import { getText } from '../localized-text.ts';

/** Writes a licence in one text: its SPDX id, or its name with its address in brackets. */
export function formatLicense(license: License, locale: string): string {
  return typeof license === 'string'
    ? license
    : `${getText(license.name, locale) ?? ''} (${license.url})`;
}
