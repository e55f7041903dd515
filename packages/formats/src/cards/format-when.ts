import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDateTimeRange,
  zonedTimeToEpochMs,
} from '@comunal/i18n';
import { toDay, type Moment } from '@comunal/schemas';

/** When something is. */
export interface When {
  /** When it starts. */
  readonly starts: Moment;
  /** When it ends. */
  readonly ends?: Moment | undefined;
}

/**
 * Formats when something is, as people say it: a month, three days, an hour with its zone. An end before the start is left out.
 *
 * @param when - The start, and the end where it is known.
 * @param locale - The language, as a BCP 47 tag.
 * @example
 * ```ts
 * import { formatWhen } from '@comunal/formats/cards';
 *
 * console.log(formatWhen({ starts: '2030-03-08', ends: '2030-03-10' }, 'es')); // → 8–10 de marzo de 2030
 * ```
 */
export function formatWhen({ starts, ends: end }: When, locale: string): string {
  const ends = end !== undefined && endsBeforeStart(end, starts) ? undefined : end;
  if (typeof starts !== 'string')
    return ends !== undefined && typeof ends !== 'string'
      ? formatDateTimeRange(starts, ends, locale)
      : formatDateTime(starts, locale);
  return ends === undefined || ends === starts
    ? formatDate(starts, locale)
    : formatDateRange(starts, toDay(ends).slice(0, starts.length), locale);
}

/** Whether an end comes before a start, as far as both are known. */
function endsBeforeStart(end: Moment, start: Moment): boolean {
  if (typeof end !== 'string' && typeof start !== 'string')
    return zonedTimeToEpochMs(end) < zonedTimeToEpochMs(start);
  const [last, first] = [toDay(end), toDay(start)];
  const known = Math.min(last.length, first.length);
  return last.slice(0, known) < first.slice(0, known);
}
