import { createLiteI18n } from '@comunal/i18n/lite';
import { audience } from '@comunal/i18n/lite/audience';

/** What a figure of a platform means, in three languages, as it is written beside it. */
export function meaningOf(platform: 'peertube' | 'archive'): Record<'es' | 'en' | 'pt', string> {
  const says = (locale: 'es' | 'en' | 'pt'): string =>
    createLiteI18n(locale, audience).t(`audience:meaning.${platform}`);
  return { es: says('es'), en: says('en'), pt: says('pt') };
}
