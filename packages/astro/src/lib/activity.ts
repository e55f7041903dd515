import type { PublicByType } from '@comunal/schemas';
import { listWithPage, listPublic } from './content.ts';
import { newestFirst } from './when.ts';

/** An activity: a single event, or a series of them. */
export type Activity = PublicByType['event'] | PublicByType['series'];

// Each is grouped once, since every page about an activity asks.
const recordingsByActivity = Map.groupBy(listWithPage('recording'), ({ of }) => of);
const eventsBySeries = Map.groupBy(listPublic('event'), ({ series }) => series);
const eventsByLargerEvent = Map.groupBy(listPublic('event'), ({ partOf }) => partOf);

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
  const recordings = recordingsByActivity.get(`${activity.type}/${activity.slug}`) ?? [];
  return recordings.filter(
    ({ visibility }) => visibility === 'public' || activity.visibility === 'unlisted',
  );
}

/** Events that are part of an activity: of a series, or of a larger event. */
export function listParts({ type, slug }: Activity): PublicByType['event'][] {
  const parts = (type === 'series' ? eventsBySeries : eventsByLargerEvent).get(slug) ?? [];
  return parts.toSorted(newestFirst).toReversed();
}
