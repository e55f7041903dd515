import { createLiteI18n } from '@comunal/i18n/lite';
import { print } from '@comunal/i18n/lite/print';

/** The messages of the command. */
export type PrintTexts = ReturnType<typeof printTexts>;

/** Creates the messages of the command in a language. */
export function printTexts(locale: string) {
  return createLiteI18n(locale, print);
}
