import type { Figure } from '@comunal/schemas';
import { dayOf, isAddable, kindOf } from './figure-kind.ts';

/** Figures of one recording or activity. */
export interface FiguresOf {
  readonly slug: string;
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
