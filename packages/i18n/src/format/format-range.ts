/**
 * Formats a moment, or from one moment to another, as Intl does, with what its Brazilian Portuguese lacks: "1º de março", and
 * the comma of "11 de maio de 2030, 10:00 – 13:00". Other languages have neither on purpose: Korean has the half of the day
 * before the hour.
 *
 * @param format - How a moment is written.
 * @param startMs - Milliseconds since 1970.
 * @param endMs - Not before `startMs`; without it, one moment is written.
 * @example
 * ```ts
 * import { formatRange } from '@comunal/i18n/lite';
 *
 * const format = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'long', timeZone: 'UTC' });
 * console.log(formatRange(format, Date.UTC(2030, 2, 1))); // → 1º de março de 2030
 * ```
 */
export function formatRange(format: Intl.DateTimeFormat, startMs: number, endMs?: number): string {
  const text = endMs === undefined ? format.format(startMs) : format.formatRange(startMs, endMs);
  if (!/^pt(?:-BR)?(?:-u-|$)/.test(format.resolvedOptions().locale)) return text;
  return text.replace(/\b1(?=(?:\s–\s\d+)? de \D)/g, '1º').replace(/(\d{4})\s(?=\d+:)/g, '$1, ');
}
