import type { DateOptions } from './format-date.ts';
import { formattingLocales } from './formatting-locales.ts';
import { dateTimeFormat } from './intl-cache.ts';
import { knownZone, zonedTimeToEpochMs, type ZonedTime } from './zoned-time.ts';

/** How a date with a time is written. */
export interface DateTimeOptions extends DateOptions {
  /**
   * How the time zone is named, by the words of Intl's `timeZoneName`: `long` is "hora estándar central", `shortOffset` is
   * "GMT-6". `none` leaves it out, for a list that says it once. @defaultValue 'long'
   */
  readonly zoneName?:
    'long' | 'short' | 'longGeneric' | 'shortGeneric' | 'longOffset' | 'shortOffset' | 'none';
  /** Tells the moment by the clock of this zone instead of its own, for a reader who is elsewhere. */
  readonly inZone?: string;
}

/**
 * Writes a date with its time and names the zone.
 *
 * @throws RangeError that names the time or the zone when it is not one.
 */
export function formatDateTime(
  time: ZonedTime,
  locales: string | readonly string[],
  options: DateTimeOptions = {},
): string {
  const epochMs = zonedTimeToEpochMs(time);
  return formatOf(knownZone(options.inZone ?? time.zone), locales, options).format(epochMs);
}

/**
 * Writes from when to when something lasts, saying once what both share. Both are told by the clock of `start`'s zone.
 *
 * @throws RangeError when a time or zone is not one, or `end` comes before `start`.
 */
export function formatDateTimeRange(
  start: ZonedTime,
  end: ZonedTime,
  locales: string | readonly string[],
  options: DateTimeOptions = {},
): string {
  const [from, to] = [zonedTimeToEpochMs(start), zonedTimeToEpochMs(end)];
  if (to < from) throw new RangeError(`"${end.local}" comes before "${start.local}".`);
  return formatOf(knownZone(options.inZone ?? start.zone), locales, options).formatRange(from, to);
}

function formatOf(
  zone: string,
  locales: string | readonly string[],
  { month = 'long', weekday, zoneName = 'long' }: DateTimeOptions,
): Intl.DateTimeFormat {
  return dateTimeFormat(formattingLocales(locales), {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month,
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(weekday && { weekday }),
    ...(zoneName !== 'none' && { timeZoneName: zoneName }),
  });
}
