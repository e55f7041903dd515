import { createLiteI18n } from '@comunal/i18n/lite';
import { clean } from '@comunal/i18n/lite/clean';

/** The messages of the command. */
export type CleanTexts = ReturnType<typeof cleanTexts>;

/** Creates the messages of the command in a language. */
export function cleanTexts(locale: string) {
  return createLiteI18n(locale, clean);
}
