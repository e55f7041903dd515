import type { PublicByType } from '@comunal/schemas';
import { entriesWithPage, listed } from './content.ts';
import { newestFirst } from './when.ts';

/** An activity: a single event, or a series of them. */
export type Activity = PublicByType['event'] | PublicByType['series'];

/** Activities that may stand in a list, the newest first. Those of a series stand on its page instead. */
export async function listedActivities(): Promise<Activity[]> {
  const [events, series] = await Promise.all([listed('event'), listed('series')]);
  const seriesSlugs = new Set(series.map(({ slug }) => slug));
  return [
    ...events.filter((event) => !event.series || !seriesSlugs.has(event.series)),
    ...series,
  ].toSorted(newestFirst);
}

/** Recordings of an activity. */
export async function listRecordings(activity: Activity): Promise<PublicByType['recording'][]> {
  const recordings = await entriesWithPage('recording');
  return recordings.filter(
    ({ of, visibility }) =>
      of === `${activity.type}/${activity.slug}` &&
      (visibility === 'public' || activity.visibility === 'unlisted'),
  );
}

/** Events that are part of an activity: of a series, or of a larger event. */
export async function listParts(activity: Activity): Promise<PublicByType['event'][]> {
  const events = await listed('event');
  return events
    .filter((event) =>
      activity.type === 'series' ? event.series === activity.slug : event.partOf === activity.slug,
    )
    .toSorted(newestFirst)
    .toReversed();
}
