import type { GoOutcome, Interruption } from './run-journal.ts';

/** Why a branch of a body cannot go on in this go. */
export type Suspension =
  | Extract<GoOutcome, { readonly state: 'sleeping' | 'waiting' }>
  | { readonly state: 'interrupted'; readonly by: Interruption };

/** Turns what suspended the branches of a body into the outcome of the go. */
export function mergeSuspensions(suspensions: readonly Suspension[]): GoOutcome {
  const interruptions = suspensions.flatMap((each) =>
    each.state === 'interrupted' ? [each.by] : [],
  );
  if (interruptions.includes('lease-lost')) return { state: 'lost' };
  if (interruptions.includes('pause')) return { state: 'paused' };
  if (interruptions.length > 0) return { state: 'queued' };
  const sleeps = suspensions.flatMap((each) => (each.state === 'sleeping' ? [each] : []));
  // A retry comes first: it is mostly nearer than a moment, and a go that wakes early only suspends again.
  return sleeps.toSorted(byNearness)[0] ?? { state: 'waiting' };
}

function byNearness(
  a: Extract<GoOutcome, { readonly state: 'sleeping' }>,
  b: Extract<GoOutcome, { readonly state: 'sleeping' }>,
): number {
  const delayOf = ({ until }: typeof a): number => ('delayMs' in until ? until.delayMs : Infinity);
  if (delayOf(a) !== delayOf(b)) return delayOf(a) - delayOf(b);
  const momentOf = ({ until }: typeof a): number =>
    'moment' in until ? Date.parse(until.moment) : 0;
  return momentOf(a) - momentOf(b);
}
