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
export function toZonedDateTime(moment: ZonedDateTime): Temporal.ZonedDateTime {
  const known = knownTimes.get(moment);
  if (known) return known;
  const time = Temporal.PlainDateTime.from(moment.local).toZonedDateTime(moment.zone);
  if (Object.isFrozen(moment)) knownTimes.set(moment, time);
  return time;
}

/** What was read of moments that cannot change, those of parsed entries: an export reads each of them many times. */
const knownTimes = new WeakMap<ZonedDateTime, Temporal.ZonedDateTime>();

/** Whether a moment has come: a day when it has begun in UTC. Of one whose day is not known, nobody can say. */
export function hasCome(moment: Moment, nowMs: number): boolean {
  if (!hasDay(moment)) return false;
  return typeof moment === 'string'
    ? Date.parse(moment) <= nowMs
    : toZonedDateTime(moment).epochMilliseconds <= nowMs;
}
