import type { Figure } from '@comunal/schemas';
import { dayOf, isAddable, kindOf } from './figure-kind.ts';

/** Figures of one recording or activity. */
export interface FiguresOf {
  readonly slug: string;
  readonly figures: readonly Figure[];
}

/** What like figures come to. */
export interface FigureSum {
  /** The figure: `method` is `sum`, and `approximate` when one of them was. */
  readonly figure: Figure;
  /** Slugs of what was added. */
  readonly of: readonly string[];
}

/**
 * Adds like to like, and nothing else: the same metric, platform, method and window, of different entries. Of two readings in
 * one entry the newer counts. Kinds of which there is one figure alone are left out.
 */
export function sumFigures(entries: readonly FiguresOf[]): readonly FigureSum[] {
  const kinds = new Map<string, Map<string, Figure>>();
  for (const { slug, figures } of entries)
    for (const figure of figures.filter(isAddable)) {
      const kind = kinds.get(kindOf(figure)) ?? new Map<string, Figure>();
      kinds.set(kindOf(figure), kind);
      const before = kind.get(slug);
      if (!before || dayOf(before) <= dayOf(figure)) kind.set(slug, figure);
    }
  return [...kinds.values()]
    .filter((kind) => kind.size > 1)
    .map((kind) => ({ figure: added([...kind.values()]), of: [...kind.keys()] }));
}

function added(figures: readonly Figure[]): Figure {
  // The oldest reading tells the day: by then all of them were at least so many.
  const oldest = figures.reduce((one, other) => (dayOf(other) < dayOf(one) ? other : one));
  return {
    ...oldest,
    value: figures.reduce((sum, { value }) => sum + value, 0),
    approximate: figures.some(({ approximate }) => approximate),
    method: 'sum',
  };
}
