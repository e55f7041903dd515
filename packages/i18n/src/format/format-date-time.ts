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
  const zone = knownZone(options.inZone ?? start.zone);
  const named = formatOf(zone, locales, options);
  const ending = zoneEnding(named, from);
  if (!ending || ending !== zoneEnding(named, to)) return named.formatRange(from, to);
  return formatOf(zone, locales, { ...options, zoneName: 'none' }).formatRange(from, to) + ending;
}

/**
 * The zone and the space before it, where a language writes it last. Intl writes a range of one day with another name of
 * it than was asked for, or with none, and a range of two days with the name twice.
 */
function zoneEnding(format: Intl.DateTimeFormat, epochMs: number): string | undefined {
  const [space, name] = format.formatToParts(epochMs).slice(-2);
  return name?.type === 'timeZoneName' ? `${space?.value ?? ''}${name.value}` : undefined;
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
