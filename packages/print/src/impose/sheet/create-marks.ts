import type { FoldStep } from '../fold/folding-layout.ts';
import type { MarkOptions } from '../impose-options.ts';
import type { OrientedGrid } from './choose-orientation.ts';
import type { Box, MarkLine, PlannedPage } from './planned-sheet.ts';

/** Printers leave up to 5 mm white; what is longer can be seen. */
const FOLD_MARK_MM = 8;
const CROP_MARK_MM = 5;
/** The distance of crop marks from the page, so that none stays on it when the knife slips. */
const CROP_GAP_MM = 1;

/** Creates the marks where a sheet is folded and cut. */
export function createFoldMarks(
  grid: OrientedGrid,
  steps: readonly FoldStep[],
  { fold = true, cut = true }: MarkOptions,
): readonly MarkLine[] {
  const { widthMm, heightMm, columns, rows } = grid;
  const marks: MarkLine[] = [];
  const add = (from: MarkLine['from'], to: MarkLine['to'], isDashed = false): void => {
    marks.push({ from, to, isDashed });
  };
  if (fold) {
    for (let column = 1; column < columns; column++) {
      const xMm = (widthMm / columns) * column;
      add([xMm, 0], [xMm, FOLD_MARK_MM]);
      add([xMm, heightMm - FOLD_MARK_MM], [xMm, heightMm]);
    }
    for (let row = 1; row < rows; row++) {
      const yMm = (heightMm / rows) * row;
      add([0, yMm], [FOLD_MARK_MM, yMm]);
      add([widthMm - FOLD_MARK_MM, yMm], [widthMm, yMm]);
    }
  }
  for (const step of cut ? steps : []) {
    if (step.action !== 'cut') continue;
    const [across, down] = [widthMm / columns, heightMm / rows];
    if (step.along === 'horizontal')
      add([across * step.from, down * step.line], [across * step.to, down * step.line], true);
    else add([across * step.line, down * step.from], [across * step.line, down * step.to], true);
  }
  return marks;
}

/** Creates dashed lines between all places of a grid, from edge to edge. */
export function createCutLines({
  widthMm,
  heightMm,
  columns,
  rows,
}: OrientedGrid): readonly MarkLine[] {
  const down = Array.from({ length: columns - 1 }, (_, index): MarkLine => {
    const xMm = (widthMm / columns) * (index + 1);
    return { from: [xMm, 0], to: [xMm, heightMm], isDashed: true };
  });
  const across = Array.from({ length: rows - 1 }, (_, index): MarkLine => {
    const yMm = (heightMm / rows) * (index + 1);
    return { from: [0, yMm], to: [widthMm, yMm], isDashed: true };
  });
  return [...down, ...across];
}

/** Creates the marks at the corners of each page, but for those that would be printed on another one or beside the sheet. */
export function createCropMarks(
  pages: readonly PlannedPage[],
  sheet: Pick<Box, 'widthMm' | 'heightMm'>,
): readonly MarkLine[] {
  const boxes = pages.filter(({ page }) => page !== undefined).map((page) => visibleBox(page));
  const marks = new Map<string, MarkLine>();
  for (const { xMm, yMm, widthMm, heightMm } of boxes)
    for (const [x, sideways] of [
      [xMm, -1],
      [xMm + widthMm, 1],
    ] as const)
      for (const [y, upwards] of [
        [yMm, -1],
        [yMm + heightMm, 1],
      ] as const) {
        const [near, far] = [CROP_GAP_MM, CROP_GAP_MM + CROP_MARK_MM];
        for (const mark of [
          { from: [x + sideways * near, y], to: [x + sideways * far, y], isDashed: false },
          { from: [x, y + upwards * near], to: [x, y + upwards * far], isDashed: false },
        ] as const)
          if (isOn(mark, sheet) && !boxes.some((box) => touches(mark, box)))
            marks.set(JSON.stringify(mark), mark);
      }
  return [...marks.values()];
}

function visibleBox(page: PlannedPage): Box {
  const { clip } = page;
  if (!clip) return page;
  const xMm = Math.max(page.xMm, clip.xMm);
  const yMm = Math.max(page.yMm, clip.yMm);
  return {
    xMm,
    yMm,
    widthMm: Math.min(page.xMm + page.widthMm, clip.xMm + clip.widthMm) - xMm,
    heightMm: Math.min(page.yMm + page.heightMm, clip.yMm + clip.heightMm) - yMm,
  };
}

function isOn(
  { from, to }: MarkLine,
  { widthMm, heightMm }: Pick<Box, 'widthMm' | 'heightMm'>,
): boolean {
  return [from, to].some(([x, y]) => x > 0 && y > 0 && x < widthMm && y < heightMm);
}

function touches({ from, to }: MarkLine, { xMm, yMm, widthMm, heightMm }: Box): boolean {
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const slack = 0.05;
  return (
    right > xMm + slack &&
    left < xMm + widthMm - slack &&
    bottom > yMm + slack &&
    top < yMm + heightMm - slack
  );
}
