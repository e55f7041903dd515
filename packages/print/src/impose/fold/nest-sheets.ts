import type { FoldingLayout, PanelGrid, SheetGrids } from './folding-layout.ts';

/**
 * Numbers the pages of several sheets that are laid on each other and folded together as one sheet would be.
 *
 * Where one sheet gives a leaf, a pile gives one of each sheet, in the order of the pile or in the reverse one: each fold turns the
 * pile over, so they alternate.
 *
 * @param layout - The layout of one sheet.
 * @param count - How many sheets lie on each other, from 1.
 * @example
 * ```ts
 * import { foldingLayouts, nestSheets } from '@comunal/print/impose';
 *
 * const [, inner] = nestSheets(foldingLayouts.folio, 2).sheets;
 * console.log(inner?.front[0]?.map(({ page }) => page).join(' ')); // → 6 3
 * ```
 */
export function nestSheets(layout: FoldingLayout, count: number): FoldingLayout {
  if (count === 1) return layout;
  const [sheet] = layout.sheets;
  const nest = (grid: PanelGrid, index: number): PanelGrid =>
    grid.map((row) =>
      row.map(({ page, rotation }) => {
        const leaf = Math.ceil(page / 2) - 1;
        const nested = leaf * count + (leaf % 2 === 0 ? index : count - 1 - index);
        return { page: nested * 2 + (page % 2 === 0 ? 2 : 1), rotation };
      }),
    );
  const toSheet = (index: number): SheetGrids => ({
    front: nest(sheet.front, index),
    back: sheet.back && nest(sheet.back, index),
  });
  const others = Array.from({ length: count - 1 }, (_, index) => toSheet(index + 1));
  return { sheets: [toSheet(0), ...others], steps: layout.steps };
}
