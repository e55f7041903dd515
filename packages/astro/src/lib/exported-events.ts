import { omitPastJoinUrls } from '@comunal/formats';
import type { Public } from '@comunal/schemas';
import { listPublic } from './content.ts';

const now = Date.now();
const events = new Map(
  listPublic('event').map((event) => [event.slug, omitPastJoinUrls(event, now)]),
);

/** Lists the activities for files that other programs read: they do not say how to join what is over, as pages do not. */
export function listExportedEvents(): readonly Public<'event'>[] {
  return [...events.values()];
}

/** Returns a listed activity as other programs may read it. */
export function getExportedEvent(slug: string): Public<'event'> | undefined {
  return events.get(slug);
}
