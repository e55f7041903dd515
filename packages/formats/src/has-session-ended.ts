import type { Moment } from '@comunal/schemas';
import { hasDay } from './moment.ts';
import { hasEnded, toTimeSpan } from './time-span.ts';

/** An activity or a node. */
export interface Session {
  readonly starts: Moment;
  readonly ends?: Moment | undefined;
  readonly nodes?: readonly Session[] | undefined;
}

/**
 * Whether an activity or a node is over. A gathering of which no last day is known lasts until its last node is over. Of what
 * has no day, nobody can say.
 */
export function hasSessionEnded({ starts, ends, nodes = [] }: Session, nowMs: number): boolean {
  if (!hasDay(starts) || !hasEnded(toTimeSpan(starts, ends).span, nowMs)) return false;
  const isLastDayKnown = ends !== undefined && hasDay(ends);
  return isLastDayKnown || nodes.every((node) => hasSessionEnded(node, nowMs));
}
