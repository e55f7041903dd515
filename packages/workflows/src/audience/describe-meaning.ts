import { createLiteI18n } from '@comunal/i18n/lite';
import { audience } from '@comunal/i18n/lite/audience';

/** Explains what a figure of a platform counts, in each language, as it is written beside the figure. */
export function describeMeaning(
  platform: 'peertube' | 'archive',
): Record<'es' | 'en' | 'pt', string> {
  const textIn = (locale: 'es' | 'en' | 'pt'): string =>
    createLiteI18n(locale, audience).t(`audience:meaning.${platform}`);
  return { es: textIn('es'), en: textIn('en'), pt: textIn('pt') };
}
