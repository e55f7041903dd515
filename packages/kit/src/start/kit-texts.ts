import { createLiteI18n } from '@comunal/i18n/lite';
import { kit } from '@comunal/i18n/lite/kit';

/** The messages of the kit in a language. */
export type KitTexts = ReturnType<typeof kitTexts>;

/** Creates the messages of the kit in a language; those of another are in Spanish. */
export function kitTexts(locale: string) {
  return createLiteI18n(locale || 'es', kit);
}
