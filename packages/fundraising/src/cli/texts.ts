import type { Locale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { fund } from '@comunal/i18n/lite/fund';

/** What `comunal fund` says, in one language. */
export type Texts = LiteI18n<'fund'>;

/** The texts in a language. */
export function textsIn(locale: Locale): Texts {
  return createLiteI18n(locale, fund);
}

/** The name of a text that the help is made of. */
export type HelpKey = Extract<Parameters<Texts['t']>[0], `fund:help.${string}`>;
