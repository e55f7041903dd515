import { createLiteI18n } from '@comunal/i18n/lite';
import { cms } from '@comunal/i18n/lite/cms';

/** The messages of the command. */
export type CmsTexts = ReturnType<typeof cmsTexts>;

/** Creates the messages of the command in a language. */
export function cmsTexts(locale: string) {
  return createLiteI18n(locale, cms);
}
