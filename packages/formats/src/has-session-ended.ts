import type { Moment } from '@comunal/schemas';
import { Temporal } from 'temporal-polyfill';
import { hasDay } from './moment.ts';
import { getEnd, toTimeSpan } from './time-span.ts';

/** An activity or a node. */
export interface Session {
  readonly starts: Moment;
  readonly ends?: Moment | undefined;
  readonly nodes?: readonly Session[] | undefined;
}

/** Whether an activity or a node is over. Of what has no day, nobody can say. */
export function hasSessionEnded(session: Session, nowMs: number): boolean {
  const end = getSessionEnd(session);
  return end !== undefined && end.epochMilliseconds <= nowMs;
}

/**
 * When an activity or a node is over. A gathering of which no last day is known lasts until its last node is over; where one of
 * them has no day, nobody can say.
 */
export function getSessionEnd({ starts, ends, nodes = [] }: Session): Temporal.Instant | undefined {
  if (!hasDay(starts)) return undefined;
  const own = getEnd(toTimeSpan(starts, ends).span);
  const isLastDayKnown = ends !== undefined && hasDay(ends);
  const instants = isLastDayKnown ? [own] : [own, ...nodes.map(getSessionEnd)];
  return instants.reduce(
    (last, instant) =>
      last && instant && (Temporal.Instant.compare(instant, last) > 0 ? instant : last),
  );
}
