import type { PublicByType } from '@comunal/schemas';
import { toDay, newestFirst } from './when.ts';

/** A part of a gathering. */
export type Node = NonNullable<PublicByType['event']['nodes']>[number];

/** What happens at one place on one day. */
export interface PlaceOfDay {
  readonly label: string;
  readonly nodes: readonly Node[];
}

/** A day, and what happens at each of its places. */
export interface ProgrammeDay {
  /** As in `2030-03-15`, by the clock of the first node in it. */
  readonly day: string;
  readonly places: readonly PlaceOfDay[];
}

/** Nodes by day and place: days, places and nodes in the order in which they begin. */
export function buildProgramme(
  nodes: readonly Node[],
  placeOf: (node: Node) => string,
): ProgrammeDay[] {
  const inOrder = [...nodes].toSorted(newestFirst).toReversed();
  return Array.from(
    groups(inOrder, ({ starts }) => toDay(starts)),
    ([day, ofDay]) => ({
      day,
      places: Array.from(groups(ofDay, placeOf), ([label, ofPlace]) => ({ label, nodes: ofPlace })),
    }),
  );
}

function groups<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
