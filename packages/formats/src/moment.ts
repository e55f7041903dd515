import type { Moment, ZonedDateTime } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';

/** Whether the day of a moment is known. */
export function hasDay(moment: Moment): boolean {
  return typeof moment !== 'string' || moment.length === 'YYYY-MM-DD'.length;
}

/**
 * Reads a local time in its zone. One that the clock shows twice is the first of the two, one that it skips is moved on by as
 * much as the clock is: as `zonedTimeToEpochMs` of `@comunal/i18n` reads it.
 */
export function toZonedDateTime({ local, zone }: ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone);
}

/** Whether a moment has come: a day when it has begun in UTC. Of one whose day is not known, nobody can say. */
export function hasCome(moment: Moment, nowMs: number): boolean {
  if (!hasDay(moment)) return false;
  return typeof moment === 'string'
    ? Date.parse(moment) <= nowMs
    : toZonedDateTime(moment).epochMilliseconds <= nowMs;
}
