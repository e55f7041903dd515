import { formattingLocales } from './formatting-locales.ts';
import { numberFormat } from './intl-cache.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * Writes the size of a file in steps of 1000 (a kB is 1000 bytes, as file managers and data plans count), with one decimal
 * below 10.
 *
 * @param bytes - Zero or more.
 * @param locales - Language tags in order of preference.
 * @throws RangeError when `bytes` is negative or not a number.
 * @example
 * ```ts
 * import { formatFileSize } from '@comunal/i18n';
 *
 * console.log(formatFileSize(1_234_567, 'es')); // → 1.2 MB
 * ```
 */
export function formatFileSize(bytes: number, locales: string | readonly string[]): string {
  if (!(bytes >= 0 && Number.isFinite(bytes)))
    throw new RangeError(`${String(bytes)} is not a size in bytes.`);
  let value = bytes;
  let step = 0;
  // 999.5 would be written as 1000 of the smaller unit.
  while (value >= 999.5 && step < UNITS.length - 1) {
    value /= 1000;
    step += 1;
  }
  return numberFormat(formattingLocales(locales), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && value < 9.95 ? 1 : 0,
  }).format(value);
}
