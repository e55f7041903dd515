import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { archive } from '@comunal/i18n/lite/archive';

/** What `comunal archive` says, in one language. */
export type ArchiveTexts = LiteI18n<'archive'>;

/** The texts in a language. */
export function archiveTexts(locale: Locale): ArchiveTexts {
  return createLiteI18n(locale, archive);
}
