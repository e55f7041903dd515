import { checkCount, checkLength, resolveOptions, type ImposeOptions } from './impose-options.ts';
import type { ImposedPdf } from './imposed-pdf.ts';
import { loadPdf } from './pdf/load-pdf.ts';
import { chooseOrientation, type OrientedGrid } from './sheet/choose-orientation.ts';
import { createCropMarks, createCutLines } from './sheet/create-marks.ts';
import { fitPage, type Place } from './sheet/fit-page.ts';
import type { PlannedSheet } from './sheet/planned-sheet.ts';
import { toSizes } from './sheet/to-sizes.ts';
import { writeSheets } from './sheet/write-sheets.ts';

/** The options of {@link imposeNUp}. Without `marks`, nothing is marked. */
export interface ImposeNUpOptions extends ImposeOptions {
  /** How many pages a sheet shows, up to 64. @defaultValue 4 */
  readonly pagesPerSheet?: number | undefined;
  /** The space between pages, in millimetres. @defaultValue 0 */
  readonly gutterMm?: number | undefined;
  /** Whether a sheet shows the same page in each place, for flyers that are cut apart. @defaultValue `false` */
  readonly repeat?: boolean | undefined;
}

const MAX_PAGES_PER_SHEET = 64;

/**
 * Imposes several pages beside each other on one side of a sheet, in the order in which they are read.
 *
 * @param pdf - The pages, in order.
 * @param options - The paper, and how many pages it shows.
 * @throws {@link PrintError} what {@link readPdf} throws, `bad-option` or `does-not-fit`.
 * @example
 * ```ts
 * import { imposeNUp } from '@comunal/print/impose';
 *
 * export async function toFlyers(page: Uint8Array): Promise<Uint8Array> {
 *   const { pdf } = await imposeNUp(page, { pagesPerSheet: 4, repeat: true, marks: { cut: true } });
 *   return pdf;
 * }
 * ```
 */
export async function imposeNUp(
  pdf: Uint8Array,
  options: ImposeNUpOptions = {},
): Promise<ImposedPdf> {
  const { paper, marginMm, fit, marks } = resolveOptions(options);
  const { repeat = false } = options;
  const gutterMm = checkLength('gutterMm', options.gutterMm ?? 0);
  const count = checkCount('pagesPerSheet', options.pagesPerSheet ?? 4, MAX_PAGES_PER_SHEET);
  const source = await loadPdf(pdf);
  const sizes = toSizes(source);
  const grid = chooseOrientation(paper, sizes[0], listGrids(count));
  const numbers = sizes.flatMap((_, index) =>
    repeat ? Array.from({ length: count }, () => index + 1) : [index + 1],
  );
  const sheets: PlannedSheet[] = [];
  for (let start = 0; start < numbers.length; start += count) {
    const pages = numbers.slice(start, start + count).flatMap((page, index) => {
      const size = sizes[page - 1];
      return size ? [fitPage(page, size, toPlace(grid, index, marginMm, gutterMm), fit)] : [];
    });
    const lines = [
      ...(marks.cut === true ? createCutLines(grid) : []),
      ...(marks.crop === true ? createCropMarks(pages, grid) : []),
    ];
    const { widthMm, heightMm } = grid;
    sheets.push({ widthMm, heightMm, front: { pages, marks: lines }, back: undefined });
  }
  return writeSheets(source, sheets, { fit });
}

function listGrids(count: number): readonly { readonly columns: number; readonly rows: number }[] {
  return Array.from({ length: count }, (_, index) => index + 1)
    .filter((columns) => count % columns === 0)
    .map((columns) => ({ columns, rows: count / columns }));
}

/** The margin is that of the sheet, and half of the gutter lies on each side of a line between places, which is where it is cut. */
function toPlace(grid: OrientedGrid, index: number, marginMm: number, gutterMm: number): Place {
  const { widthMm, heightMm, columns, rows } = grid;
  const column = index % columns;
  const row = Math.floor(index / columns);
  const size = { widthMm: widthMm / columns, heightMm: heightMm / rows };
  const panel = { xMm: size.widthMm * column, yMm: size.heightMm * row, ...size };
  const left = column === 0 ? marginMm : gutterMm / 2;
  const right = column === columns - 1 ? marginMm : gutterMm / 2;
  const top = row === 0 ? marginMm : gutterMm / 2;
  const bottom = row === rows - 1 ? marginMm : gutterMm / 2;
  const room = {
    xMm: panel.xMm + left,
    yMm: panel.yMm + top,
    widthMm: size.widthMm - left - right,
    heightMm: size.heightMm - top - bottom,
  };
  return { room, panel, rotation: 0 };
}
