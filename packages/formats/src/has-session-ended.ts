import { lastDay, type Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { toZonedDateTime } from './moment.ts';

/** An activity or a node. */
export interface Session {
  /** When it begins. */
  readonly starts: Moment;
  /** When it ends. */
  readonly ends?: Moment | undefined;
  /** What takes place in it. */
  readonly nodes?: readonly Session[] | undefined;
}

/** The zone in which a day ends last on earth. */
const LAST_ZONE = 'Etc/GMT+12';

/** How long something takes at most that states no end. */
const MAX_HOURS = 12;

/**
 * Whether an activity or a node is over. Without an end it is half a day after it began; a day is over once it has ended
 * everywhere on earth.
 *
 * @param session - When it begins and ends.
 * @param nowMs - The time, in milliseconds since 1970.
 * @example
 * ```ts
 * import { hasSessionEnded } from '@comunal/formats';
 *
 * console.log(hasSessionEnded({ starts: '2021-12-17' }, Date.parse('2021-12-17T20:00:00Z'))); // → false
 * ```
 */
export function hasSessionEnded(session: Session, nowMs: number): boolean {
  return getSessionEnd(session).epochMilliseconds <= nowMs;
}

/**
 * When an activity or a node is over at the latest: a time without an end half a day later, a day once it has ended everywhere on
 * earth, a month or a year after its last day. An end before the start counts for nothing. A gathering without an end lasts until
 * its last node is over.
 */
export function getSessionEnd({ starts, ends, nodes = [] }: Session): Temporal.Instant {
  const zone = typeof starts === 'string' ? LAST_ZONE : starts.zone;
  const end = ends === undefined ? undefined : getMomentEnd(ends, zone);
  if (end && Temporal.Instant.compare(end, getMomentStart(starts)) >= 0) return end;
  const own =
    typeof starts === 'string'
      ? getMomentEnd(starts, zone)
      : getMomentStart(starts).add({ hours: MAX_HOURS });
  return (ends === undefined ? nodes : [])
    .map(getSessionEnd)
    .reduce((last, instant) => (Temporal.Instant.compare(instant, last) > 0 ? instant : last), own);
}

function getMomentStart(moment: Moment): Temporal.Instant {
  if (typeof moment !== 'string') return toZonedDateTime(moment).toInstant();
  const firstDay = `${moment}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  return Temporal.PlainDate.from(firstDay).toZonedDateTime(LAST_ZONE).toInstant();
}

/** The end of a moment: its time, or the end of the last day that it may be, in a zone. */
function getMomentEnd(moment: Moment, zone: string): Temporal.Instant {
  if (typeof moment !== 'string') return toZonedDateTime(moment).toInstant();
  const nextDay = Temporal.PlainDate.from(lastDay(moment)).add({ days: 1 });
  return nextDay.toZonedDateTime(zone).toInstant();
}
