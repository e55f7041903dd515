import { SOURCE_LANGUAGE } from '../source-language.ts';

/**
 * A language by itself leaves the country open, and money and dates differ: `1234,50 MXN` is Spain's way. The English texts are
 * spelt as in Britain, so their dates, hours and lists are too.
 */
const REGIONAL: Readonly<Record<string, string>> = { es: 'es-MX', en: 'en-GB', pt: 'pt-BR' };

/**
 * The locales to hand to Intl: `es` becomes `es-MX`, `en` becomes `en-GB` and `pt` becomes `pt-BR`, a tag with a region stays as
 * it is, and `es-MX` ends the list, so that a language Intl does not know (`tzh`) never ends in the machine's own.
 * @param locales - Language tags in order of preference.
 *
 * @example
 * ```ts
 * import { formattingLocales } from '@comunal/i18n';
 *
 * console.log(formattingLocales('es-AR'), formattingLocales(['tzh', 'pt']));
 * // → [ 'es-AR', 'es-MX' ] [ 'tzh', 'pt-BR', 'es-MX' ]
 * ```
 */
export function formattingLocales(locales: string | readonly string[]): string[] {
  const wanted = typeof locales === 'string' ? [locales] : locales;
  const regional = [...wanted, SOURCE_LANGUAGE].map((locale) => REGIONAL[locale] ?? locale);
  return [...new Set(regional)];
}
