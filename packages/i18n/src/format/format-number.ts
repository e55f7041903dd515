import { formattingLocales } from './formatting-locales.ts';
import { numberFormat } from './intl-cache.ts';

/**
 * Writes a number as `locales` write it.
 *
 * @param options - Those of `Intl.NumberFormat`, such as `{ style: 'percent' }`.
 */
export function formatNumber(
  value: number | bigint,
  locales: string | readonly string[],
  options: Intl.NumberFormatOptions = {},
): string {
  return numberFormat(formattingLocales(locales), options).format(value);
}
