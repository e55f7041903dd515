import type { Figure } from '@comunal/schemas';

/** Figures of one kind count the same thing, in the same place, over the same stretch of time, in the same way. */
export function kindOf({ metric, platform, method, window, per, averageOf }: Figure): string {
  return JSON.stringify([
    metric,
    typeof platform === 'string'
      ? platform
      : Object.entries(platform).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    method,
    window && [window.from, window.duration],
    per,
    averageOf && [averageOf.what, averageOf.count],
  ]);
}

/**
 * Whether figures of this kind may be added to each other: they were counted, and it is known where. Averages, estimates and
 * what nobody knows the place or the way of are never added.
 */
export function isAddable({ platform, method }: Figure): boolean {
  return (
    (method === 'count' || method === 'sum') && platform !== 'unknown' && platform !== 'several'
  );
}

/** When it was read; a day that nobody knows is older than any. */
export function dayOf({ date }: Figure): string {
  if (date === 'unknown') return '';
  return typeof date === 'string' ? date : date.local;
}
