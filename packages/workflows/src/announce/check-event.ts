import { hasSessionEnded } from '@comunal/formats';
import type { PublicEvent } from '@comunal/schemas';
import { createAnnounceError } from './announce-error.ts';

/**
 * Checks that an event may be announced: it is listed, and not over.
 * @throws `StepError`: `not-listed`, `over`.
 */
export function checkEvent(event: PublicEvent, nowMs: number): void {
  if (event.visibility !== 'public') throw createAnnounceError('not-listed');
  if (hasSessionEnded(event, nowMs)) throw createAnnounceError('over');
}

/** Whether people can meet online: only then has it a room and a live. */
export function isOnline({ mode, state }: PublicEvent): boolean {
  return state === 'scheduled' && mode !== 'in-person';
}
