import { toDay, zonedDateTimeSchema, type Moment, type ZonedDateTime } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';

/**
 * Converts a time to what content files hold, or `undefined` for one in a year that they cannot. In the hour that a clock shows
 * twice, the second time is written in UTC: a local time means the first.
 */
export function toMoment(time: Temporal.ZonedDateTime): ZonedDateTime | undefined {
  const local = time.toPlainDateTime();
  if (local.toZonedDateTime(time.timeZoneId).equals(time))
    return toLocalMoment(local, time.timeZoneId);
  return toLocalMoment(time.withTimeZone('UTC').toPlainDateTime(), 'UTC');
}

/** Joins a local time and a zone, or returns `undefined` for a year that content files cannot hold. */
export function toLocalMoment(
  local: Temporal.PlainDateTime,
  zone: string,
): ZonedDateTime | undefined {
  const smallestUnit = local.second === 0 ? 'minute' : 'second';
  const parsed = zonedDateTimeSchema.safeParse({ local: local.toString({ smallestUnit }), zone });
  return parsed.success ? parsed.data : undefined;
}

/** Whether a moment comes before another one: a day begins at midnight, and another zone is taken into account. */
export function isBefore(moment: Moment, reference: Moment): boolean {
  return typeof moment === 'string' || typeof reference === 'string'
    ? toDay(moment) < toDay(reference)
    : toEpochMs(moment) < toEpochMs(reference);
}

function toEpochMs({ local, zone }: ZonedDateTime): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}
