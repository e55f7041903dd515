import type { Public } from '@comunal/schemas';
import { hasSessionEnded, type Session } from './has-session-ended.ts';

/**
 * Returns an activity without the addresses to join what is over, its nodes included. Nobody can join it any more, and the
 * name of a room that is used again need not stay in files that others keep. A gathering without an end is over with its last
 * node.
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

function omitOne<S extends JoinableSession>(session: S, nowMs: number): S {
  if (session.joinUrl === undefined || !hasSessionEnded(session, nowMs)) return session;
  const { joinUrl: _, ...rest } = session;
  return rest as S; // joinUrl is optional in every session
}

interface JoinableSession extends Session {
  readonly joinUrl?: string | undefined;
}
