import { isPartialDate, type Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { toMoment } from '../import/to-moment.ts';

const TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/;

/**
 * Reads when something happened: the time in UTC on the clock of the zone, else the day on the clock of the site. WordPress writes
 * `0000-00-00 00:00:00` where there is none.
 */
export function readDate(local: string, utc: string, zone: string | undefined): Moment | undefined {
  return (zone === undefined ? undefined : readTime(utc, zone)) ?? readDay(local) ?? readDay(utc);
}

/** The day on the clock of the site. */
export function readDay(local: string): string | undefined {
  const [, day] = TIME.exec(local) ?? [];
  return day !== undefined && isPartialDate(day) ? day : undefined;
}

function readTime(utc: string, zone: string): Moment | undefined {
  const [, day, time] = TIME.exec(utc) ?? [];
  if (day === undefined || !isPartialDate(day)) return undefined;
  try {
    return toMoment(Temporal.Instant.from(`${day}T${time}Z`).toZonedDateTimeISO(zone));
  } catch {
    return undefined; // Temporal throws for what is no time.
  }
}
