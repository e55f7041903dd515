import type { Temporal } from 'temporal-polyfill';

/** Writes a time with its offset, without the name of the zone: `2030-03-08T17:00:00-06:00`. */
export function toDateTime(time: Temporal.ZonedDateTime): string {
  return time.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** Writes what the clock shows: `17:00`. */
export function toClockTime(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Writes a length as hours and minutes, and seconds where there are some: `01:30`, `00:00:20`. */
export function toClockDuration(
  starts: Temporal.ZonedDateTime,
  ends: Temporal.ZonedDateTime,
): string {
  const { hours, minutes, seconds } = starts
    .toInstant()
    .until(ends.toInstant(), { largestUnit: 'hours' });
  return [hours, minutes, ...(seconds > 0 ? [seconds] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
