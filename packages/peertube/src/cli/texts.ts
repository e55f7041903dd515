import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { peertube } from '@comunal/i18n/lite/peertube';

/** What `comunal peertube` says, in one language. */
export type Texts = LiteI18n<'peertube'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, peertube);
}

/** The name of a text that the help is made of. */
export type HelpKey = Extract<Parameters<Texts['t']>[0], `peertube:help.${string}`>;
