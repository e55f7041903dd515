import { toDay, type PublicByType } from '@comunal/schemas';
import { newestFirst } from './when.ts';

/** A part of a gathering. */
export type Node = NonNullable<PublicByType['event']['nodes']>[number];

/** What begins at one time of a day, by the place it happens at. */
export interface ProgrammeRow {
  /** The first node of the row: it tells when the others begin as well. */
  readonly first: Node;
  /** For each place of the day, in its order, what happens there. */
  readonly cells: readonly { readonly place: string; readonly nodes: readonly Node[] }[];
}

/** A day, its places, and what happens at them as time goes by. */
export interface ProgrammeDay {
  /** As in `2030-03-15`, by the clock of the first node in it. */
  readonly day: string;
  readonly places: readonly string[];
  readonly rows: readonly ProgrammeRow[];
}

/** Nodes by day, time and place: days and times in order, places in the order in which something begins at them. */
export function buildProgramme(
  nodes: readonly Node[],
  placeOf: (node: Node) => string,
): ProgrammeDay[] {
  const inOrder = [...nodes].toSorted(newestFirst).toReversed();
  return Array.from(
    Map.groupBy(inOrder, ({ starts }) => toDay(starts)),
    ([day, ofDay]) => {
      const places = [...new Set(ofDay.map(placeOf))];
      const rows = Array.from(Map.groupBy(ofDay, timeKey), ([, ofTime]) => toRow(ofTime));
      return { day, places, rows: rows.filter((row) => row !== undefined) };

      function toRow(ofTime: readonly Node[]): ProgrammeRow | undefined {
        const [first] = ofTime;
        return (
          first && {
            first,
            cells: places.map((place) => ({
              place,
              nodes: ofTime.filter((node) => placeOf(node) === place),
            })),
          }
        );
      }
    },
  );
}

/** Two clocks that show the same hour are two times. */
function timeKey({ starts }: Node): string {
  return typeof starts === 'string' ? '' : `${starts.local} ${starts.zone}`;
}
