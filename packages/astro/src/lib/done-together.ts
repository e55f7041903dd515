import type { PublicByType } from '@comunal/schemas';
import { listPublic } from './content.ts';

type Shared = PublicByType['event' | 'series' | 'publication' | 'curriculum'];

const byCredits = new WeakMap<object, ReadonlyMap<string, readonly Shared[]>>();

/** The activities and works that credit an organisation, each once. */
export function doneTogether(slug: string): readonly Shared[] {
  // The lists stay the same until the content changes.
  const events = listPublic('event');
  const sorted = byCredits.get(events) ?? sortByCredits(events);
  byCredits.set(events, sorted);
  return sorted.get(`organization/${slug}`) ?? [];
}

function sortByCredits(events: readonly PublicByType['event'][]): Map<string, Shared[]> {
  const sorted = new Map<string, Shared[]>();
  const entries: readonly Shared[] = [
    ...events,
    ...listPublic('series'),
    ...listPublic('publication'),
    ...listPublic('curriculum'),
  ];
  for (const entry of entries) {
    const credited = new Set((entry.credits ?? []).map(({ who }) => who));
    for (const who of credited)
      if (typeof who === 'string') sorted.set(who, [...(sorted.get(who) ?? []), entry]);
  }
  return sorted;
}
