import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { captions } from '@comunal/i18n/lite/captions';

/** What `comunal captions` says, in one language. */
export type Texts = LiteI18n<'captions'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, captions);
}

type MessageKey = Parameters<Texts['t']>[0];

/** The name of a text that the help is made of. */
export type HelpKey = Extract<MessageKey, `captions:help.${string}`>;
