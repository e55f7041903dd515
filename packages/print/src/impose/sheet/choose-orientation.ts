import type { PaperSize } from '../paper-size.ts';
import type { PdfPage } from '../read-pdf.ts';

/** A grid on a sheet that lies as the pages need. */
export interface OrientedGrid extends PaperSize {
  readonly columns: number;
  readonly rows: number;
}

/** Turns the paper so that the page becomes the largest, and takes the grid with which it does. The first of equal ones wins. */
export function chooseOrientation(
  paper: PaperSize,
  page: PdfPage,
  grids: readonly { readonly columns: number; readonly rows: number }[],
): OrientedGrid {
  const upright = { widthMm: paper.widthMm, heightMm: paper.heightMm };
  const lying = { widthMm: paper.heightMm, heightMm: paper.widthMm };
  let best: OrientedGrid = { ...upright, columns: 1, rows: 1 };
  let bestScale = 0;
  for (const { columns, rows } of grids)
    for (const { widthMm, heightMm } of [upright, lying]) {
      const scale = Math.min(widthMm / columns / page.widthMm, heightMm / rows / page.heightMm);
      if (scale <= bestScale * 1.0001) continue;
      bestScale = scale;
      best = { widthMm, heightMm, columns, rows };
    }
  return best;
}
