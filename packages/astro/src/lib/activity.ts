import { lastDay, type PublicByType } from '@comunal/schemas';
import { getPublic, listWithPage, listPublic } from './content.ts';
import { newestFirst } from './when.ts';

/** An activity: a single event, or a series of them. */
export type Activity = PublicByType['event'] | PublicByType['series'];

type Recording = PublicByType['recording'];

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

/** Recordings of an activity, the oldest first. A series names those that stand in an order of its own, before the others. */
export function listRecordings(activity: Activity): Recording[] {
  const slugs = activity.type === 'series' ? (activity.recordings ?? []) : [];
  const named = slugs.flatMap((slug) => getPublic('recording', slug) ?? []);
  const own = recordingsByActivity.get(`${activity.type}/${activity.slug}`) ?? [];
  const recordings = new Set([...named, ...own.toSorted(oldestFirst)]);
  return [...recordings].filter(
    ({ visibility }) => visibility === 'public' || activity.visibility === 'unlisted',
  );
}

/** Sorts by date; what is known only by its year stands behind the days in it, and what has no date behind everything. */
function oldestFirst(a: Recording, b: Recording): number {
  return lastDay(a.date ?? '9999').localeCompare(lastDay(b.date ?? '9999'));
}

/** Events that are part of an activity: of a series, or of a larger event. */
export function listParts({ type, slug }: Activity): PublicByType['event'][] {
  const parts = (type === 'series' ? eventsBySeries : eventsByLargerEvent).get(slug) ?? [];
  return parts.toSorted(newestFirst).toReversed();
}
