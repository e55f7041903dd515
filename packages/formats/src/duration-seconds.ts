import type { Duration } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';

/** Converts a duration such as `PT1H30M` to seconds, where a day has 24 hours. */
export function toSeconds(duration: Duration): number {
  const { weeks, ...rest } = readDuration(duration);
  return Temporal.Duration.from({ ...rest, days: rest.days + weeks * 7 }).total('second');
}

function readDuration(duration: Duration) {
  const { weeks, days, hours, minutes, seconds } = Temporal.Duration.from(duration);
  return { weeks, days, hours, minutes, seconds };
}
