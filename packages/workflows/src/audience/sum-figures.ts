import type { Figure } from '@comunal/schemas';
import { dayOf, isAddable, kindOf } from './figure-kind.ts';

/** Figures of one recording or activity. */
export interface FiguresOf {
  /** What the entry is called in {@link FigureSum}. */
  readonly slug: string;
  /** Its figures, of any kind and in any order. */
  readonly figures: readonly Figure[];
}

/** The sum of figures of one kind. */
export interface FigureSum {
  /** The sum: its `method` is `sum`, and it is `approximate` when one of the figures is. */
  readonly figure: Figure;
  /** Slugs of the entries whose figures were added. */
  readonly of: readonly string[];
}

/**
 * Adds up figures of different entries that share metric, platform, method and window. The newer of two readings in one entry
 * counts. A kind with a single figure is left out.
 *
 * @param entries - Each with the figures that are written in it.
 * @example
 * ```ts
 * import { sumFigures } from '@comunal/workflows';
 *
 * const views = { metric: 'views', approximate: false, method: 'count', date: '2026-11-25' } as const;
 * const figure = { ...views, value: 35, platform: 'Internet Archive' };
 * const sums = sumFigures([
 *   { slug: 'charla-1', figures: [figure] },
 *   { slug: 'charla-2', figures: [{ ...figure, value: 5 }] },
 * ]);
 * console.log(sums.map(({ figure, of }) => [figure.value, of])); // → [ [ 40, [ 'charla-1', 'charla-2' ] ] ]
 * ```
 */
export function sumFigures(entries: readonly FiguresOf[]): readonly FigureSum[] {
  const kinds = new Map<string, Map<string, Figure>>();
  for (const { slug, figures } of entries)
    for (const figure of figures.filter(isAddable)) {
      const kind = kinds.get(kindOf(figure)) ?? new Map<string, Figure>();
      kinds.set(kindOf(figure), kind);
      const current = kind.get(slug);
      if (!current || dayOf(current) <= dayOf(figure)) kind.set(slug, figure);
    }
  return [...kinds.values()]
    .filter((kind) => kind.size > 1)
    .map((kind) => ({ figure: addFigures([...kind.values()]), of: [...kind.keys()] }));
}

function addFigures(figures: readonly Figure[]): Figure {
  // The sum carries the oldest day: the figures read later have not become smaller since.
  const oldest = figures.reduce((a, b) => (dayOf(b) < dayOf(a) ? b : a));
  return {
    ...oldest,
    value: figures.reduce((sum, { value }) => sum + value, 0),
    approximate: figures.some(({ approximate }) => approximate),
    method: 'sum',
  };
}
