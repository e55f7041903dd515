import type { Figure } from '@comunal/schemas';

/** Returns a key that two figures share when they count the same metric on the same platform, over the same period, by the same method. */
export function kindOf({ metric, platform, method, window, per, averageOf }: Figure): string {
  return JSON.stringify([
    metric,
    typeof platform === 'string'
      ? platform
      : Object.entries(platform).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    method,
    window && [window.from, window.duration],
    per,
    averageOf && [averageOf.unit, averageOf.count],
  ]);
}

/**
 * Whether figures of this kind may be added up: they were counted, on a known platform. Averages, estimates and figures of an
 * unknown platform or method are never added.
 */
export function isAddable({ platform, method }: Figure): boolean {
  return (
    (method === 'count' || method === 'sum') && platform !== 'unknown' && platform !== 'several'
  );
}

/** Returns the day of the reading; an unknown day sorts before all others. */
export function dayOf({ date }: Figure): string {
  if (date === 'unknown') return '';
  return typeof date === 'string' ? date : date.local;
}
