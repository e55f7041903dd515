import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { audience } from '@comunal/i18n/lite/audience';

/** What `comunal audience` says, in one language. */
export type AudienceTexts = LiteI18n<'audience'>;

/** The texts in a language. */
export function audienceTexts(locale: Locale): AudienceTexts {
  return createLiteI18n(locale, audience);
}
