import type { Moment, ZonedDateTime } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { hasDay, toZonedDateTime } from './moment.ts';

/** When an event of a calendar takes place: on whole days, or at times in one zone. */
export type TimeSpan =
  | {
      readonly isAllDay: true;
      readonly starts: Temporal.PlainDate;
      /** The day after the last one, as RFC 5545 counts. */
      readonly ends: Temporal.PlainDate;
    }
  | {
      readonly isAllDay: false;
      readonly starts: Temporal.ZonedDateTime;
      readonly ends?: Temporal.ZonedDateTime;
      /** The zone that the times are written in: `UTC` where a local time would have two meanings. */
      readonly zone: string;
    };

/**
 * Converts the start and the end of an activity to what a calendar holds. An end of which less is known than the day is left
 * out, as is one before the start.
 */
export function toTimeSpan(starts: Moment, ends: Moment | undefined): ReadSpan {
  const end = ends !== undefined && hasDay(ends) ? ends : undefined;
  if (typeof starts === 'string') return toDays(starts, end);
  const known = knownSpans.get(starts);
  if (known && known.ends === ends) return known.read;
  const read = toTimes(starts, end);
  if (Object.isFrozen(starts) && Object.isFrozen(ends)) knownSpans.set(starts, { ends, read });
  return read;
}

interface ReadSpan {
  readonly span: TimeSpan;
  readonly isEndBeforeStart: boolean;
}

/** The spans of moments that cannot change, those of parsed entries, by their start: an export reads each of them many times. */
const knownSpans = new WeakMap<
  ZonedDateTime,
  { readonly ends: Moment | undefined; readonly read: ReadSpan }
>();

function toDays(starts: string, ends: Moment | undefined) {
  const first = Temporal.PlainDate.from(starts);
  const last = ends === undefined ? first : toPlainDate(ends);
  const isEndBeforeStart = Temporal.PlainDate.compare(last, first) < 0;
  const span: TimeSpan = {
    isAllDay: true,
    starts: first,
    ends: (isEndBeforeStart ? first : last).add({ days: 1 }),
  };
  return { span, isEndBeforeStart };
}

function toTimes(starts: ZonedDateTime, ends: Moment | undefined) {
  const start = toZonedDateTime(starts);
  const end = ends === undefined ? undefined : toEnd(ends, starts.zone);
  const isEndBeforeStart = end !== undefined && Temporal.ZonedDateTime.compare(end, start) < 0;
  const isAmbiguous = [start, end].some((time) => time !== undefined && isShownTwice(time));
  const span: TimeSpan = {
    isAllDay: false,
    starts: start,
    zone: isAmbiguous ? 'UTC' : starts.zone,
    ...(end && !isEndBeforeStart && { ends: end }),
  };
  return { span, isEndBeforeStart };
}

/** Whether the clock of a zone shows this local time twice. */
function isShownTwice(time: Temporal.ZonedDateTime): boolean {
  const local = time.toPlainDateTime();
  const read = (disambiguation: 'earlier' | 'later') =>
    local.toZonedDateTime(time.timeZoneId, { disambiguation });
  return !read('earlier').equals(read('later')) && read('later').toPlainDateTime().equals(local);
}

/** Reads an end in the zone of the start, in which it is written. An end on a day alone is the end of that day. */
function toEnd(ends: Moment, zone: string): Temporal.ZonedDateTime {
  return typeof ends === 'string'
    ? Temporal.PlainDate.from(ends).add({ days: 1 }).toZonedDateTime(zone)
    : toZonedDateTime(ends).withTimeZone(zone);
}

function toPlainDate(moment: Moment): Temporal.PlainDate {
  return Temporal.PlainDate.from(typeof moment === 'string' ? moment : moment.local.slice(0, 10));
}
