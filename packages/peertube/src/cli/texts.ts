import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { peertube } from '@comunal/i18n/lite/peertube';
import type { Locale } from './command.ts';

/** What `comunal peertube` says, in one language. */
export type Texts = LiteI18n<'peertube'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, peertube);
}

/** The name of one of them. */
export type MessageKey = Parameters<Texts['t']>[0];
