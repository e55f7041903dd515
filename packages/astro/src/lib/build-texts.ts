import { localeOfEnvironment } from '@comunal/content/astro';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { build } from '@comunal/i18n/lite/build';

/** The texts of a build for whoever runs it, in the language of the environment, as problems of the content are. */
export function buildTexts(): LiteI18n<'build'> {
  return createLiteI18n(localeOfEnvironment(), build);
}
