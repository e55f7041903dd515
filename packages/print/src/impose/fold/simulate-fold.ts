import { badLayout } from './bad-layout.ts';
import { collapseRing } from './collapse-ring.ts';
import type { FoldingLayout } from './folding-layout.ts';
import { foldFlat } from './fold-flat.ts';

/** One page of a booklet, as it is met when reading. */
export interface FoldedPage {
  /** The number of the page; `undefined` for a side on which nothing is printed. */
  readonly page: number | undefined;
  /** Whether it stands as the front cover does. */
  readonly isUpright: boolean;
}

/**
 * Folds the sheets of a layout, with its cuts, and reads the result from its front cover, which is the outer side that has the
 * spine at its left when it stands upright.
 *
 * @param layout - The sheets, and what is done to them.
 * @throws {@link PrintError} `bad-layout` where it cannot be folded so, or is no booklet then.
 * @example
 * ```ts
 * import { foldingLayouts, simulateFold } from '@comunal/print/impose';
 *
 * console.log(simulateFold(foldingLayouts.zine).map(({ page }) => page).join(' ')); // → 1 2 3 4 5 6 7 8
 * ```
 */
export function simulateFold(layout: FoldingLayout): readonly FoldedPage[] {
  assertGrids(layout);
  const collapse = layout.steps.find((step) => step.action === 'collapse');
  const { sides, spine } = collapse ? collapseRing(layout, collapse) : foldFlat(layout);
  const up = sides[0]?.rotation ?? 0;
  // Upside down, left and right change places.
  const isFront = (spine === 'left') === (up === 0);
  const order = isFront ? sides : sides.toReversed();
  return order.map(({ page, rotation }) => ({ page, isUpright: rotation === up }));
}

/**
 * Throws where the pages of a layout do not read 1, 2, 3 … upright once it is folded.
 *
 * @param layout - The sheets, and what is done to them.
 * @throws {@link PrintError} `bad-layout`, whose message says how they read.
 * @example
 * ```ts
 * import { assertReadsInOrder, foldingLayouts, isPrintError } from '@comunal/print/impose';
 *
 * const { sheets: [{ front }], steps } = foldingLayouts.zine;
 * const swapped = front.map((row) => row.toReversed());
 * try {
 *   assertReadsInOrder({ sheets: [{ front: swapped }], steps });
 * } catch (thrown) {
 *   console.log(isPrintError(thrown) && thrown.code); // → bad-layout
 * }
 * ```
 */
export function assertReadsInOrder(layout: FoldingLayout): void {
  const pages = simulateFold(layout);
  const isInOrder = pages.every(({ page, isUpright }, index) => page === index + 1 && isUpright);
  if (isInOrder) return;
  const order = pages
    .map(({ page, isUpright }) => `${page ?? 'blank'}${isUpright ? '' : ' upside down'}`)
    .join(', ');
  throw badLayout(`Once folded, its pages read ${order}.`);
}

function assertGrids({ sheets }: FoldingLayout): void {
  const [first] = sheets;
  const rows = first.front.length;
  const columns = first.front[0]?.length ?? 0;
  for (const { front, back } of sheets)
    for (const grid of back ? [front, back] : [front])
      if (grid.length !== rows || columns === 0 || grid.some((row) => row.length !== columns))
        throw badLayout('Its sides do not have the same rows and columns.');
}
