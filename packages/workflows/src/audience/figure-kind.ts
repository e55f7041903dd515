import type { Figure } from '@comunal/schemas';

/**
 * Returns a key that two figures share when they count the same metric on the same platform, over the same period, by the same method.
 *
 * @param figure - A figure, whose value, day and note do not count.
 * @example
 * ```ts
 * import { kindOf } from '@comunal/workflows';
 *
 * const views = { metric: 'views', approximate: false, method: 'count', date: '2026-11-25' } as const;
 * const figure = { ...views, value: 35, platform: 'Internet Archive' };
 * console.log(kindOf(figure) === kindOf({ ...figure, value: 40, date: '2026-11-26' })); // → true
 * ```
 */
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
 *
 * @param figure - A figure of any kind.
 * @example
 * ```ts
 * import { isAddable } from '@comunal/workflows';
 *
 * const views = { metric: 'views', approximate: false, method: 'count', date: '2026-11-25' } as const;
 * console.log(isAddable({ ...views, value: 35, platform: 'Internet Archive' })); // → true
 * console.log(isAddable({ ...views, value: 35, platform: 'unknown' })); // → false
 * ```
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
