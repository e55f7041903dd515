import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDateTimeRange,
  formatRange,
  formattingLocales,
  formatZoneName,
  zonedTimeToEpochMs,
} from '@comunal/i18n';
import { toDay, type Moment, type ZonedDateTime } from '@comunal/schemas';
import type { PrintWhen } from './print-content.ts';

interface Span {
  readonly starts: Moment;
  readonly ends?: Moment | undefined;
}

/**
 * Describes when something is, in parts for a poster.
 *
 * @param isOnline - Whether people join from elsewhere, so that the zone has to be named.
 */
export function describeWhen(span: Span, language: string, isOnline: boolean): PrintWhen {
  const [first, last] = [toDay(span.starts), toDay(span.ends ?? span.starts)];
  const hours = formatHours(span, language);
  const zone = isOnline && hours !== '' ? formatZone(span.starts, language) : undefined;
  const rest = { hours: hours === '' ? undefined : hours, zone };
  const isDay = first.length === 10 && last.length === 10 && first <= last;
  if (!isDay || first.slice(0, 7) !== last.slice(0, 7))
    return { month: formatSpan({ starts: first, ends: last }, language), ...rest };
  const month = formatDate(first.slice(0, 7), language);
  const [from, to] = [first, last].map((day) => String(Number(day.slice(8))));
  if (first !== last) return { day: `${from}–${to}`, month, ...rest };
  return { day: from, weekday: formatWeekday(first, language), month, ...rest };
}

/** Writes when something is in one line. An end that comes before the start is left out. */
export function formatSpan({ starts, ends }: Span, language: string): string {
  if (typeof starts !== 'string')
    return ends !== undefined && typeof ends !== 'string' && startsBefore(starts, ends)
      ? formatDateTimeRange(starts, ends, language)
      : formatDateTime(starts, language);
  const last = toDay(ends ?? starts).slice(0, starts.length);
  return last > starts.slice(0, last.length)
    ? formatDateRange(starts, last, language)
    : formatDate(starts, language);
}

function startsBefore(starts: ZonedDateTime, ends: ZonedDateTime): boolean {
  return zonedTimeToEpochMs(starts) <= zonedTimeToEpochMs(ends);
}

/** The hours of something that has any: `10:00–13:00`; nothing where only the day is known. */
export function formatHours({ starts, ends }: Span, language: string): string {
  if (typeof starts === 'string') return '';
  const format = new Intl.DateTimeFormat(formattingLocales(language), {
    timeZone: starts.zone,
    hour: 'numeric',
    minute: '2-digit',
  });
  const from = zonedTimeToEpochMs(starts);
  if (ends === undefined || typeof ends === 'string' || toDay(ends) !== toDay(starts))
    return format.format(from);
  const to = zonedTimeToEpochMs(ends);
  return to > from ? formatRange(format, from, to) : format.format(from);
}

/** The zone of a moment, as people say it. */
function formatZone(moment: Moment, language: string): string | undefined {
  return typeof moment === 'string'
    ? undefined
    : formatZoneName(moment.zone, language, zonedTimeToEpochMs(moment));
}

function formatWeekday(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(formattingLocales(language), {
    timeZone: 'UTC',
    weekday: 'long',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
