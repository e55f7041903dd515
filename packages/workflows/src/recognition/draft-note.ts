import { createLiteI18n } from '@comunal/i18n/lite';
import { recognition } from '@comunal/i18n/lite/recognition';

/** Returns the note in a draft that says that nobody has reviewed it, in the language of the captions. */
export function getDraftNote(language: string): string {
  return createLiteI18n(language, recognition).t('recognition:note');
}
