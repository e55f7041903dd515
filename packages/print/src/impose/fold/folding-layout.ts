/** One place of a page on a side of a sheet. */
export interface LayoutPanel {
  /** The number of the page, from 1. */
  readonly page: number;
  /** How far the page is turned, in degrees: 180 is upside down. */
  readonly rotation: 0 | 180;
}

/** The pages of one side: rows from the top, columns from the left, as printed. All rows have the same length. */
export type PanelGrid = readonly (readonly LayoutPanel[])[];

/** The sides of one sheet. */
export interface SheetGrids {
  /** The side that looks at you before the first fold. */
  readonly front: PanelGrid;
  /** The other side, as it is seen once the sheet is turned like the page of a book; `undefined` where nothing is printed. */
  readonly back?: PanelGrid | undefined;
}

/** One thing that hands do to the sheet. Lines are those of the unfolded sheet, counted from its left or upper edge. */
export type FoldStep = CreaseStep | HalfStep | CutStep | CollapseStep;

/** Folds in half and opens again, so that later folds lie well. */
export interface CreaseStep {
  readonly action: 'crease';
  /** The direction of the crease. */
  readonly along: 'vertical' | 'horizontal';
}

/** Folds in half, behind what stays. */
export interface HalfStep {
  readonly action: 'fold';
  /** The half that moves. */
  readonly moves: 'left' | 'right' | 'top' | 'bottom';
}

/** Cuts along a line between panels, from one crossing line to another. */
export interface CutStep {
  readonly action: 'cut';
  /** The direction of the cut. */
  readonly along: 'vertical' | 'horizontal';
  /** The line that is cut. */
  readonly line: number;
  /** The crossing line where the cut begins. */
  readonly from: number;
  /** The crossing line where it ends. */
  readonly to: number;
}

/** Pushes the ends of a sheet with a slit together until its panels lie back to back, and closes them as a booklet. */
export interface CollapseStep {
  readonly action: 'collapse';
  /** The panel that is then outside: the front cover or the back cover. */
  readonly cover: PanelPosition;
}

/** Where a panel lies in its grid. */
export interface PanelPosition {
  /** The row, from 0 at the top. */
  readonly row: number;
  /** The column, from 0 at the left. */
  readonly column: number;
}

/** How pages lie on sheets, and how these become a booklet. Imposition, marks, drawings and the fold simulation follow from it. */
export interface FoldingLayout {
  /** The sheets that are folded together, the outermost first. All have the same grid. */
  readonly sheets: readonly [SheetGrids, ...SheetGrids[]];
  /** What is done, in order. */
  readonly steps: readonly FoldStep[];
}
