import { checkOptionNames } from '../check-option-names.ts';
import type { DateOptions } from './format-date.ts';
import { formatRange } from './format-range.ts';
import { formattingLocales } from './formatting-locales.ts';
import { formatZoneName } from './format-zone-name.ts';
import { dateTimeFormat } from './intl-cache.ts';
import { knownZone, zonedTimeToEpochMs, type ZonedTime } from './zoned-time.ts';

/** How a date with a time is written. */
export interface DateTimeOptions extends DateOptions {
  /**
   * Whether the time zone is named, as {@link formatZoneName} does: "10:00 a.m., hora del centro de México". `none` leaves it
   * out, for a list that says it once. @defaultValue 'long'
   */
  readonly zoneName?: 'long' | 'none';
  /** Tells the moment by the clock of this zone instead of its own, for a reader who is elsewhere. */
  readonly inZone?: string;
}

const DATE_TIME_OPTIONS = ['month', 'weekday', 'zoneName', 'inZone'] as const;

/**
 * Writes a date with its time and names the zone.
 *
 * @param time - What the clock of a zone shows.
 * @param locales - Language tags in order of preference.
 * @param options - Whether the zone is named, and whose clock tells the time.
 * @throws RangeError that names the time or the zone when it is not one, TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { formatDateTime } from '@comunal/i18n';
 *
 * const time = { local: '2026-12-17T10:00', zone: 'America/Mexico_City' };
 * console.log(formatDateTime(time, 'es')); // → 17 de diciembre de 2026 a las 10:00 a.m., hora del centro de México
 * console.log(formatDateTime(time, 'pt', { inZone: 'America/Sao_Paulo' }));
 * // → 17 de dezembro de 2026 às 13:00, horário de Brasília
 * ```
 */
export function formatDateTime(
  time: ZonedTime,
  locales: string | readonly string[],
  options: DateTimeOptions = {},
): string {
  checkOptionNames('formatDateTime', options, DATE_TIME_OPTIONS);
  const epochMs = zonedTimeToEpochMs(time);
  const zone = knownZone(options.inZone ?? time.zone);
  const text = formatRange(formatOf(zone, locales, options), epochMs);
  return addZoneName(text, zone, locales, epochMs, options);
}

/**
 * Writes from when to when something lasts, saying once what both share. Both are told by the clock of `start`'s zone.
 *
 * @param start - When it begins.
 * @param end - When it ends, which is not before `start`; it may name another zone.
 * @param locales - Language tags in order of preference.
 * @param options - Whether the zone is named, and whose clock tells the times.
 * @throws RangeError when a time or zone is not one, or `end` comes before `start`.
 * @example
 * ```ts
 * import { formatDateTimeRange } from '@comunal/i18n';
 *
 * const zone = 'America/Mexico_City';
 * const [start, end] = ['2026-12-17T10:00', '2026-12-17T13:00'];
 * console.log(formatDateTimeRange({ local: start, zone }, { local: end, zone }, 'es', { zoneName: 'none' }));
 * // → 17 de diciembre de 2026, 10:00 a.m. – 1:00 p.m.
 * ```
 */
export function formatDateTimeRange(
  start: ZonedTime,
  end: ZonedTime,
  locales: string | readonly string[],
  options: DateTimeOptions = {},
): string {
  checkOptionNames('formatDateTimeRange', options, DATE_TIME_OPTIONS);
  const [from, to] = [zonedTimeToEpochMs(start), zonedTimeToEpochMs(end)];
  if (to < from) throw new RangeError(`"${end.local}" comes before "${start.local}".`);
  const zone = knownZone(options.inZone ?? start.zone);
  const text = formatRange(formatOf(zone, locales, options), from, to);
  return addZoneName(text, zone, locales, from, options);
}

function addZoneName(
  text: string,
  zone: string,
  locales: string | readonly string[],
  epochMs: number,
  { zoneName = 'long' }: DateTimeOptions,
): string {
  return zoneName === 'none' ? text : `${text}, ${formatZoneName(zone, locales, epochMs)}`;
}

function formatOf(
  zone: string,
  locales: string | readonly string[],
  { month = 'long', weekday }: DateTimeOptions,
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
  });
}
