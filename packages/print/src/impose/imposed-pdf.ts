/** Where one page lies on a side of a sheet. All lengths are in millimetres, from the upper left corner of the side. */
export interface PlacedPage {
  /** The number of the page, from 1; `undefined` for a blank one, whose box is all of its place. */
  readonly page: number | undefined;
  /** The left edge of the page as printed. */
  readonly xMm: number;
  /** The upper edge of the page as printed. */
  readonly yMm: number;
  /** The width of the page as printed, after scaling. */
  readonly widthMm: number;
  /** The height of the page as printed, after scaling. */
  readonly heightMm: number;
  /** How far the page is turned, in degrees. */
  readonly rotation: 0 | 180;
}

/** What lies on one sheet of paper. */
export interface SheetLayout {
  /** The width of the sheet as it is read on a screen. */
  readonly widthMm: number;
  /** The height of the sheet as it is read on a screen. */
  readonly heightMm: number;
  /** The pages on the side that is printed first. */
  readonly front: readonly PlacedPage[];
  /** The pages on the other side; `undefined` for a sheet that is printed on one side. */
  readonly back: readonly PlacedPage[] | undefined;
}

/**
 * What whoever prints must know:
 *
 * | code | what happened |
 * | --- | --- |
 * | `blanks-added` | `count` pages stay blank, as the layout needs more than there are. |
 * | `pages-scaled` | Pages were made smaller or larger; the percentages are the least and the greatest. |
 * | `pages-cropped` | What stands over the edge of its place on the sheet is not printed, on `pages`. |
 * | `mixed-sizes` | `pages` have another size than the first one; each was fitted by itself. |
 * | `two-sided` | The sheets have two sides: the printer has to turn them over the edge that `flip` names. |
 * | `thick-fold` | `sheets` are folded into each other, more than lie flat; smaller signatures are possible. |
 * | `tags-lost` | The PDF was tagged for screen readers; imposed sheets are not. Publish the original for reading. |
 * | `annotations-left-out` | Comments, stamps or form fields that are drawn on `pages` are not printed. |
 */
export type PrintNote =
  | CountNote
  | ScaleNote
  | PagesNote
  | FlipNote
  | FoldNote
  | { readonly code: 'tags-lost' };

interface CountNote {
  readonly code: 'blanks-added';
  /** How many pages stay blank. */
  readonly count: number;
}

interface ScaleNote {
  readonly code: 'pages-scaled';
  /** The size of the page that is the smallest as printed, in percent of the original; 100 is as it was. */
  readonly fromPercent: number;
  /** The size of the page that is the largest as printed, in percent of the original. */
  readonly toPercent: number;
}

interface PagesNote {
  readonly code: 'pages-cropped' | 'mixed-sizes' | 'annotations-left-out';
  /** The numbers of the pages, from 1, in order. */
  readonly pages: readonly number[];
}

interface FlipNote {
  readonly code: 'two-sided';
  /** The edge over which the printer has to turn the sheets. */
  readonly flip: DuplexFlip;
}

interface FoldNote {
  readonly code: 'thick-fold';
  /** The most sheets that are folded into each other. */
  readonly sheets: number;
}

/** The edge of the paper over which a printer turns it to print the other side. Most printers say it in their dialogue. */
export type DuplexFlip = 'long-edge' | 'short-edge';

/** Sheets to print, and what lies on them. */
export interface ImposedPdf {
  /** A PDF whose pages are the sides of the sheets, in the order in which they are printed. It is not tagged. */
  readonly pdf: Uint8Array;
  /** What lies on each sheet. */
  readonly sheets: readonly SheetLayout[];
  /** What whoever prints must know. */
  readonly notes: readonly PrintNote[];
}
