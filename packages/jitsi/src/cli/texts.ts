import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { jitsi } from '@comunal/i18n/lite/jitsi';

/** What `comunal room` says, in one language. */
export type Texts = LiteI18n<'jitsi'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, jitsi);
}

/** The name of a text that the help is made of. */
export type HelpKey = Extract<Parameters<Texts['t']>[0], `jitsi:help.${string}`>;
