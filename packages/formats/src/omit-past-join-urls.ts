import type { Moment, Public } from '@comunal/schemas';
import { hasEnded, hasDay, toTimeSpan } from './icalendar/time-span.ts';

/**
 * Returns an activity without the addresses to join what is over, its nodes included. Nobody can join it any more, and the
 * name of a room that is used again need not stay in files that others keep.
 *
 * @param event - The public form of an activity.
 * @param nowMs - The time, in milliseconds since 1970.
 * @returns The same object when nothing of it is over.
 * @example
 * ```ts
 * import { omitPastJoinUrls, type PublicSource } from '@comunal/formats';
 *
 * declare const source: PublicSource;
 * const events = source.list('event').map((event) => omitPastJoinUrls(event, Date.now()));
 * ```
 */
export function omitPastJoinUrls(event: Public<'event'>, nowMs: number): Public<'event'> {
  const nodes = event.nodes?.map((node) => omitOne(node, nowMs));
  const isSame = nodes?.every((node, index) => node === event.nodes?.[index]) ?? true;
  const own = omitOne(event, nowMs);
  return isSame ? own : { ...own, nodes };
}

interface Session {
  readonly starts: Moment;
  readonly ends?: Moment | undefined;
  readonly joinUrl?: string | undefined;
}

function omitOne<S extends Session>(session: S, nowMs: number): S {
  if (session.joinUrl === undefined || !isOver(session, nowMs)) return session;
  const { joinUrl: _, ...rest } = session;
  return rest as S; // joinUrl is optional in every session
}

/** Whether an activity is over. Of one whose day is not known, nobody can say. */
function isOver({ starts, ends }: Session, nowMs: number): boolean {
  return hasDay(starts) && hasEnded(toTimeSpan(starts, ends).span, nowMs);
}
