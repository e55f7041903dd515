import type { PublicByType } from '@comunal/schemas';
import { listWithPage, listPublic } from './content.ts';
import { newestFirst } from './when.ts';

/** An activity: a single event, or a series of them. */
export type Activity = PublicByType['event'] | PublicByType['series'];

/** Activities that may stand in a list, the newest first. Those of a series stand on its page instead. */
export function listedActivities(): Activity[] {
  const series = listPublic('series');
  const seriesSlugs = new Set(series.map(({ slug }) => slug));
  return [
    ...listPublic('event').filter((event) => !event.series || !seriesSlugs.has(event.series)),
    ...series,
  ].toSorted(newestFirst);
}

/** Recordings of an activity. */
export function listRecordings(activity: Activity): PublicByType['recording'][] {
  const recordings = listWithPage('recording');
  return recordings.filter(
    ({ of, visibility }) =>
      of === `${activity.type}/${activity.slug}` &&
      (visibility === 'public' || activity.visibility === 'unlisted'),
  );
}

/** Events that are part of an activity: of a series, or of a larger event. */
export function listParts(activity: Activity): PublicByType['event'][] {
  const events = listPublic('event');
  return events
    .filter((event) =>
      activity.type === 'series' ? event.series === activity.slug : event.partOf === activity.slug,
    )
    .toSorted(newestFirst)
    .toReversed();
}
