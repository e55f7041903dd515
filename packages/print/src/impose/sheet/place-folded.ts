import type { FoldingLayout, LayoutPanel, PanelGrid, SheetGrids } from '../fold/folding-layout.ts';
import type { DuplexFlip } from '../imposed-pdf.ts';
import type { MarkOptions, PageFit } from '../impose-options.ts';
import type { OrientedGrid } from './choose-orientation.ts';
import { createCropMarks, createFoldMarks } from './create-marks.ts';
import { fitPage, leaveBlank } from './fit-page.ts';
import {
  turnSide,
  type Box,
  type PageSizes,
  type PlannedPage,
  type PlannedSheet,
  type PlannedSide,
} from './planned-sheet.ts';

/** How the pages of a layout are put on its sheets. */
export interface FoldedPlacement {
  readonly grid: OrientedGrid;
  readonly sizes: PageSizes;
  /** Which page stands where the layout has this number. */
  readonly toPage: (panel: number) => number | undefined;
  readonly marginMm: number;
  readonly fit: PageFit;
  readonly marks: MarkOptions;
  readonly duplex: DuplexFlip;
  readonly paperThicknessMm: number;
}

/** The sides of a page on which the edge of the sheet lies. */
interface OuterEdges {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly fore: boolean;
  readonly spine: boolean;
}

/** Puts pages on the sheets that are folded together. */
export function placeFolded(
  layout: FoldingLayout,
  placement: FoldedPlacement,
): readonly PlannedSheet[] {
  const { grid, duplex } = placement;
  const outer = findOuterEdges(layout.sheets[0]);
  const leaves = layout.sheets.length * grid.columns * grid.rows;
  const place = (panels: PanelGrid): readonly PlannedPage[] =>
    panels.flatMap((row, rowIndex) =>
      row.map((panel, column) =>
        placePanel(panel, toBox(grid, rowIndex, column), outer, leaves, placement),
      ),
    );
  const foldMarks = createFoldMarks(grid, layout.steps, placement.marks);
  const toSide = (panels: PanelGrid, isFront: boolean): PlannedSide => {
    const pages = place(panels);
    const crop = placement.marks.crop === true ? createCropMarks(pages, grid) : [];
    // Folds are made by the marks of one side: those of two sides never lie exactly on each other.
    return { pages, marks: isFront ? [...foldMarks, ...crop] : crop };
  };
  // A layout says what is on the back once the sheet is turned about its upright axis.
  const isTurned = duplex !== uprightFlip(grid);
  return layout.sheets.map(({ front, back }) => {
    const side = back && toSide(back, false);
    return {
      widthMm: grid.widthMm,
      heightMm: grid.heightMm,
      front: toSide(front, true),
      back: side && isTurned ? turnSide(side, grid) : side,
    };
  });
}

/** The edge over which a printer turns a sheet about the axis that is upright on a screen. */
export function uprightFlip({ widthMm, heightMm }: Pick<Box, 'widthMm' | 'heightMm'>): DuplexFlip {
  return heightMm >= widthMm ? 'long-edge' : 'short-edge';
}

function placePanel(
  { page: number, rotation }: LayoutPanel,
  panel: Box,
  outer: OuterEdges,
  leaves: number,
  { sizes, toPage, marginMm, fit, paperThicknessMm }: FoldedPlacement,
): PlannedPage {
  const isRight = number % 2 === 1;
  const leaf = Math.ceil(number / 2) - 1;
  // Inner leaves stand out by the paper that is around them, and are trimmed at the fore edge.
  const creepMm = Math.min(leaf, leaves - 1 - leaf) * paperThicknessMm;
  const before = isRight ? outer.spine : outer.fore;
  const after = isRight ? outer.fore : outer.spine;
  const towardsSpineMm = isRight ? -creepMm : creepMm;
  const isTurned = rotation === 180;
  const left = (isTurned ? after : before) ? marginMm : 0;
  const right = (isTurned ? before : after) ? marginMm : 0;
  const top = (isTurned ? outer.bottom : outer.top) ? marginMm : 0;
  const bottom = (isTurned ? outer.top : outer.bottom) ? marginMm : 0;
  const room: Box = {
    xMm: panel.xMm + left + (isTurned ? -towardsSpineMm : towardsSpineMm),
    yMm: panel.yMm + top,
    widthMm: panel.widthMm - left - right,
    heightMm: panel.heightMm - top - bottom,
  };
  const page = toPage(number);
  const size = page === undefined ? undefined : sizes[page - 1];
  const where = { room, panel, rotation };
  return page === undefined || !size ? leaveBlank(where) : fitPage(page, size, where, fit);
}

function toBox(
  { widthMm, heightMm, columns, rows }: OrientedGrid,
  row: number,
  column: number,
): Box {
  const size = { widthMm: widthMm / columns, heightMm: heightMm / rows };
  return { xMm: size.widthMm * column, yMm: size.heightMm * row, ...size };
}

/** Which edges of any page lie at the edge of the sheet. All pages keep clear of these, so that they are alike once folded. */
function findOuterEdges({ front, back }: SheetGrids): OuterEdges {
  const edges = { top: false, bottom: false, fore: false, spine: false };
  for (const grid of back ? [front, back] : [front])
    for (const [row, panels] of grid.entries())
      for (const [column, { page, rotation }] of panels.entries()) {
        const isTurned = rotation === 180;
        if (row === 0) edges[isTurned ? 'bottom' : 'top'] = true;
        if (row === grid.length - 1) edges[isTurned ? 'top' : 'bottom'] = true;
        // Right-hand pages have the spine at their left.
        const isSpineLeft = (page % 2 === 1) !== isTurned;
        if (column === 0) edges[isSpineLeft ? 'spine' : 'fore'] = true;
        if (column === panels.length - 1) edges[isSpineLeft ? 'fore' : 'spine'] = true;
      }
  return edges;
}
