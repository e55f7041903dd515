import { parseRef, type PublicByType } from '@comunal/schemas';
import type { Activity } from './activity.ts';
import { getPublic, listPublic } from './content.ts';
import { groupByReferences } from './group-by-references.ts';
import { linkedWorks } from './linked-works.ts';

type Work = PublicByType['publication' | 'curriculum'];

/** An entry that a page can lead to. */
export type RelatedEntry = Activity | Work;

const works: readonly Work[] = [...listPublic('publication'), ...listPublic('curriculum')];
const activities: readonly Activity[] = [...listPublic('event'), ...listPublic('series')];

// Each is grouped once, since every page about an activity or a work asks.
const activitiesByLinkedWork = groupByReferences(activities, linkedWorks);
const worksByActivity = groupByReferences(works, (work) => [
  ...namedActivities(work),
  ...(activitiesByLinkedWork.get(toReference(work)) ?? []).map(toReference),
]);
const activitiesByWork = groupByReferences(activities, (activity) => [
  ...(worksByActivity.get(toReference(activity)) ?? []).map(toReference),
  ...outcomesOf(activity),
]);
const causesByOutcome = groupByReferences(listPublic('event'), outcomesOf);

/**
 * What an activity belongs to, what it led to and what was made for it, each once. Its recordings and parts are left out:
 * they stand on its page already.
 */
export function relatedEntries(activity: Activity): RelatedEntry[] {
  const own = toReference(activity);
  const wider =
    activity.type === 'event'
      ? [
          activity.partOf && getPublic('event', activity.partOf),
          activity.series && getPublic('series', activity.series),
        ]
      : [];
  const outcomes = outcomesOf(activity).map(getLinked);
  const made = worksByActivity.get(own) ?? [];
  const causes = causesByOutcome.get(own) ?? [];
  return unique(
    [...wider, ...outcomes, ...made, ...causes].filter((each) => each !== undefined && each !== ''),
  );
}

/** The activities that a work was made for, grew from or came of, and those whose text links to it. */
export function activitiesAround(work: Work): readonly Activity[] {
  return activitiesByWork.get(toReference(work)) ?? [];
}

function namedActivities(work: Work): readonly string[] {
  return (work.type === 'publication' ? work.madeFor : work.grewFrom) ?? [];
}

function outcomesOf(activity: Activity): readonly string[] {
  return activity.type === 'event' ? (activity.outcomes ?? []) : [];
}

function getLinked(reference: string): RelatedEntry | undefined {
  const target = parseRef(reference, ['curriculum', 'publication', 'event', 'series']);
  return target && getPublic(target.type, target.slug);
}

function toReference({ type, slug }: RelatedEntry): string {
  return `${type}/${slug}`;
}

function unique(entries: readonly RelatedEntry[]): RelatedEntry[] {
  return [...new Map(entries.map((entry) => [toReference(entry), entry])).values()];
}
