import { createHash } from 'node:crypto';
import type { EventRef } from '../broadcast/broadcast-input.ts';

/** Returns the tag by which the live of an event is found again, whatever it is called by then. It holds a digest of its slug. */
export function toLiveTag(event: EventRef): string {
  return `live-${createHash('sha256').update(event).digest('hex').slice(0, 16)}`;
}
