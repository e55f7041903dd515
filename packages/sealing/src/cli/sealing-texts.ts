import { createLiteI18n } from '@comunal/i18n/lite';
import { sealing } from '@comunal/i18n/lite/sealing';

/** The messages of the commands. */
export type SealingTexts = ReturnType<typeof sealingTexts>;

/** Creates the messages of the commands in a language. */
export function sealingTexts(locale: string) {
  return createLiteI18n(locale, sealing);
}
