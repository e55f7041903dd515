import { checkOptionNames } from '../check-option-names.ts';
import { formatRange } from './format-range.ts';
import { formattingLocales } from './formatting-locales.ts';
import { dateTimeFormat } from './intl-cache.ts';
import { parsePartialDate, type DatePrecision } from './partial-date.ts';

/** How a date is written. */
export interface DateOptions {
  /** `long`: "August"; `short`: "Aug"; `numeric`: the number. @defaultValue 'long' */
  readonly month?: 'long' | 'short' | 'numeric';
  /** The day of the week, when the day is known. Left out by default. */
  readonly weekday?: 'long' | 'short';
}

const DATE_OPTIONS = ['month', 'weekday'] as const;

/**
 * Writes a date as people say it, with as much as is known: `2021-08` is "agosto de 2021".
 *
 * @param date - `2021`, `2021-08` or `2021-08-05`. It is a date of the calendar, never moved by a time zone.
 * @param locales - Language tags in order of preference, such as `es` or `pt-PT`; {@link formattingLocales} chooses a region
 * where none is named.
 * @param options - How the month and the day of the week are written.
 * @throws RangeError that names `date` when it is not such a date, TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { formatDate } from '@comunal/i18n';
 *
 * console.log(formatDate('2021-08', 'es')); // → agosto de 2021
 * console.log(formatDate('2021-08-05', 'en', { weekday: 'long' })); // → Thursday, 5 August 2021
 * ```
 */
export function formatDate(
  date: string,
  locales: string | readonly string[],
  options: DateOptions = {},
): string {
  checkOptionNames('formatDate', options, DATE_OPTIONS);
  const { precision, epochMs } = parsePartialDate(date);
  return formatRange(formatOf(precision, locales, options), epochMs);
}

/**
 * Writes the days, months or years from one date to another, saying once what both share: "17–19 de diciembre de 2021".
 *
 * @param start - As in {@link formatDate}. When one of the two is known less well, each is written in full.
 * @param end - A date that is not before `start`.
 * @param locales - Language tags in order of preference.
 * @param options - How the month and the day of the week are written.
 * @throws RangeError when one is not a date, or `end` comes before `start`.
 * @example
 * ```ts
 * import { formatDateRange } from '@comunal/i18n';
 *
 * console.log(formatDateRange('2021-12-17', '2021-12-19', 'es')); // → 17–19 de diciembre de 2021
 * ```
 */
export function formatDateRange(
  start: string,
  end: string,
  locales: string | readonly string[],
  options: DateOptions = {},
): string {
  checkOptionNames('formatDateRange', options, DATE_OPTIONS);
  const [from, to] = [parsePartialDate(start), parsePartialDate(end)];
  if (from.precision === to.precision) {
    if (to.epochMs < from.epochMs) throw new RangeError(`"${end}" comes before "${start}".`);
    return formatRange(formatOf(from.precision, locales, options), from.epochMs, to.epochMs);
  }
  const shared = Math.min(start.length, end.length);
  if (end.slice(0, shared) < start.slice(0, shared))
    throw new RangeError(`"${end}" comes before "${start}".`);
  return `${formatDate(start, locales, options)} – ${formatDate(end, locales, options)}`;
}

function formatOf(
  precision: DatePrecision,
  locales: string | readonly string[],
  { month = 'long', weekday }: DateOptions,
): Intl.DateTimeFormat {
  return dateTimeFormat(formattingLocales(locales), {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(precision !== 'year' && { month }),
    ...(precision === 'day' && { day: 'numeric', ...(weekday && { weekday }) }),
  });
}
