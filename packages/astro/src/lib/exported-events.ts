import { omitPastJoinUrls } from '@comunal/formats';
import type { Public } from '@comunal/schemas';
import { listPublic } from './content.ts';

const now = Date.now();
const events = listPublic('event').map((event) => omitPastJoinUrls(event, now));
const bySlug = new Map(events.map((event) => [event.slug, event]));

/** Lists the activities for files that other programs read: they do not say how to join what is over, as pages do not. */
export function listExportedEvents(): readonly Public<'event'>[] {
  return events;
}

/** Returns a listed activity as other programs may read it. */
export function getExportedEvent(slug: string): Public<'event'> | undefined {
  return bySlug.get(slug);
}
