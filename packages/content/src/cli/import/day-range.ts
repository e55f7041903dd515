import { firstDay, lastDay, momentSchema, type Moment } from '@comunal/schemas';
import { isRecord } from '../../edit/to-plain.ts';

/** Days without a gap, as `YYYY-MM-DD`. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** The days from the first to the last one on which an activity or a node of it is, or `undefined` where none is known. */
export function getDayRange(fields: Readonly<Record<string, unknown>>): DayRange | undefined {
  const { nodes } = fields;
  const moments = [fields, ...(Array.isArray(nodes) ? nodes.filter(isRecord) : [])].flatMap(
    ({ starts, ends }) =>
      [starts, ends].flatMap((moment) => momentSchema.safeParse(moment).data ?? []),
  );
  const first = moments.map((moment) => firstDay(toDate(moment))).toSorted()[0];
  const last = moments
    .map((moment) => lastDay(toDate(moment)))
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Whether two ranges have a day in common. */
export function haveCommonDay(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function toDate(moment: Moment): string {
  return typeof moment === 'string' ? moment : moment.local.slice(0, 10);
}
