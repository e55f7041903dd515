import { createLiteI18n } from '@comunal/i18n/lite';
import { translate } from '@comunal/i18n/lite/translate';

/** The messages of the command. */
export type TranslateTexts = ReturnType<typeof translateTexts>;

/** Creates the messages of the command in a language. */
export function translateTexts(locale: string) {
  return createLiteI18n(locale, translate);
}
