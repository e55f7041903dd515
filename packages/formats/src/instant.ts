import type { Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { hasDay, toZonedDateTime } from './moment.ts';

/**
 * Converts a moment to an instant, for formats that know no days: a day alone is its noon in UTC, which is the same day in
 * nearly every zone.
 *
 * @returns `undefined` when the day is not known.
 */
export function toInstant(moment: Moment): Temporal.Instant | undefined {
  if (!hasDay(moment)) return undefined;
  return typeof moment === 'string'
    ? Temporal.Instant.from(`${moment}T12:00:00Z`)
    : toZonedDateTime(moment).toInstant();
}

/** Writes an instant as the formats on RSS 2 have it (RFC 822): `Fri, 08 Mar 2030 23:00:00 GMT`. */
export function toRfc822(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}

/** Writes an instant in whole seconds (RFC 3339): `2030-03-08T23:00:00Z`. */
export function toRfc3339(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
