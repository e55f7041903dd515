import { formattingLocales } from './formatting-locales.ts';
import { numberFormat } from './intl-cache.ts';

/**
 * Writes a number as `locales` write it.
 * @param value - A bigint keeps all its digits.
 * @param locales - Language tags in order of preference.
 * @param options - Those of `Intl.NumberFormat`, such as `{ style: 'percent' }`.
 *
 * @example
 * ```ts
 * import { formatNumber } from '@comunal/i18n';
 *
 * console.log(formatNumber(12345.6, 'es'), formatNumber(12345.6, 'pt')); // → 12,345.6 12.345,6
 * console.log(formatNumber(0.51, 'en', { style: 'percent' })); // → 51%
 * ```
 */
export function formatNumber(
  value: number | bigint,
  locales: string | readonly string[],
  options: Intl.NumberFormatOptions = {},
): string {
  return numberFormat(formattingLocales(locales), options).format(value);
}
