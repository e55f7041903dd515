import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { command } from '@comunal/i18n/lite/command';
import type { Locale } from './command.ts';

/** What every command says alike, in one language. */
export type Texts = LiteI18n<'command'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, command);
}
