import type { PlacedPage } from '../imposed-pdf.ts';
import type { PdfPage } from '../read-pdf.ts';

/** A rectangle on a side of a sheet, from its upper left corner. */
export interface Box {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A line on a side of a sheet. */
export interface MarkLine {
  readonly from: readonly [xMm: number, yMm: number];
  readonly to: readonly [xMm: number, yMm: number];
  readonly isDashed: boolean;
}

/** A page on a sheet, with what is needed to draw it. */
export interface PlannedPage extends PlacedPage {
  /** How large it is printed; 1 is as it was. */
  readonly scale: number;
  /** What of it is printed, where that is not all of it. */
  readonly clip: Box | undefined;
}

/** A side of a sheet. */
export interface PlannedSide {
  readonly pages: readonly PlannedPage[];
  readonly marks: readonly MarkLine[];
}

/** A sheet, and the size of it as it is read on a screen. */
export interface PlannedSheet {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly front: PlannedSide;
  readonly back: PlannedSide | undefined;
}

/** The pages that are imposed: what each place of a layout shows, and how large that is. */
export type PageSizes = readonly PdfPage[];

/** Turns what lies on a side by half a turn, as a printer that turns sheets over the other edge needs. */
export function turnSide(
  { pages, marks }: PlannedSide,
  sheet: Pick<Box, 'widthMm' | 'heightMm'>,
): PlannedSide {
  const turnBox = <Turned extends Box>(box: Turned): Turned => ({
    ...box,
    xMm: sheet.widthMm - box.xMm - box.widthMm,
    yMm: sheet.heightMm - box.yMm - box.heightMm,
  });
  const turnPoint = ([xMm, yMm]: MarkLine['from']): MarkLine['from'] => [
    sheet.widthMm - xMm,
    sheet.heightMm - yMm,
  ];
  return {
    pages: pages.map((page) => ({
      ...turnBox(page),
      rotation: page.rotation === 0 ? 180 : 0,
      clip: page.clip && turnBox(page.clip),
    })),
    marks: marks.map((mark) => ({ ...mark, from: turnPoint(mark.from), to: turnPoint(mark.to) })),
  };
}
