import { parseRef, type PublicByType } from '@comunal/schemas';
import type { Activity } from './activity.ts';
import { getPublic, listPublic } from './content.ts';
import { linkedWorks } from './linked-works.ts';

type Work = PublicByType['publication' | 'curriculum'];

/** An entry that a page can lead to. */
export type RelatedEntry = Activity | Work;

/**
 * What an activity belongs to, what it led to and what was made for it, each once. Its recordings and parts are left out:
 * they stand on its page already.
 */
export function relatedEntries(activity: Activity): RelatedEntry[] {
  const own = `${activity.type}/${activity.slug}`;
  const wider =
    activity.type === 'event'
      ? [
          activity.partOf && getPublic('event', activity.partOf),
          activity.series && getPublic('series', activity.series),
        ]
      : [];
  const outcomes = activity.type === 'event' ? (activity.outcomes ?? []).map(getLinked) : [];
  const works: readonly Work[] = [...listPublic('publication'), ...listPublic('curriculum')];
  const linked = linkedWorks(activity);
  const made = works.filter(
    (work) => activitiesOf(work).includes(own) || linked.has(`${work.type}/${work.slug}`),
  );
  const causes = listPublic('event').filter(({ outcomes: led = [] }) => led.includes(own));
  return unique(
    [...wider, ...outcomes, ...made, ...causes].filter((each) => each !== undefined && each !== ''),
  );
}

/** The activities that a work was made for, grew from or came of, and those whose text links to it. */
export function activitiesAround(work: Work): Activity[] {
  const own = `${work.type}/${work.slug}`;
  const named = activitiesOf(work);
  const activities: readonly Activity[] = [...listPublic('event'), ...listPublic('series')];
  return activities.filter(
    (activity) =>
      named.includes(`${activity.type}/${activity.slug}`) ||
      linkedWorks(activity).has(own) ||
      (activity.type === 'event' && (activity.outcomes ?? []).includes(own)),
  );
}

function activitiesOf(work: Work): readonly string[] {
  return (work.type === 'publication' ? work.madeFor : work.grewFrom) ?? [];
}

function getLinked(reference: string): RelatedEntry | undefined {
  const target = parseRef(reference, ['curriculum', 'publication', 'event', 'series']);
  return target && getPublic(target.type, target.slug);
}

function unique(entries: readonly RelatedEntry[]): RelatedEntry[] {
  return [...new Map(entries.map((entry) => [`${entry.type}/${entry.slug}`, entry])).values()];
}
