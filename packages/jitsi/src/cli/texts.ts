import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { jitsi } from '@comunal/i18n/lite/jitsi';
import type { Locale } from './command.ts';

/** What `comunal room` says, in one language. */
export type Texts = LiteI18n<'jitsi'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, jitsi);
}

/** The name of one of them. */
export type MessageKey = Parameters<Texts['t']>[0];
