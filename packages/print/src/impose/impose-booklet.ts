import type { FoldingLayout } from './fold/folding-layout.ts';
import { foldingLayouts, type FoldingLayoutName } from './fold/folding-layouts.ts';
import { nestSheets } from './fold/nest-sheets.ts';
import {
  checkCount,
  checkLength,
  checkWord,
  resolveOptions,
  resolveTwoSided,
  type ImposeOptions,
  type TwoSidedOptions,
} from './impose-options.ts';
import type { ImposedPdf } from './imposed-pdf.ts';
import { numberPages, type BlankPlace } from './number-pages.ts';
import { loadPdf, MAX_PAGES } from './pdf/load-pdf.ts';
import { chooseOrientation } from './sheet/choose-orientation.ts';
import { placeFolded } from './sheet/place-folded.ts';
import type { PlannedSheet } from './sheet/planned-sheet.ts';
import { toSizes } from './sheet/to-sizes.ts';
import { writeSheets } from './sheet/write-sheets.ts';

/** The options of {@link imposeBooklet}. Without `marks`, folds are marked. */
export interface ImposeBookletOptions extends ImposeOptions, TwoSidedOptions {
  /** How often each sheet is folded: once, twice or three times. @defaultValue `'folio'` */
  readonly layout?: Extract<FoldingLayoutName, 'folio' | 'quarto' | 'octavo'> | undefined;
  /**
   * How many sheets are laid on each other, folded together and stapled or sewn. Signatures are made as even as possible.
   * @defaultValue all of them for `folio`, one for `quarto` and `octavo`
   */
  readonly sheetsPerSignature?: number | undefined;
  /** The thickness of the paper, about 0.1 for office paper: inner pages are moved towards the spine for it. @defaultValue 0 */
  readonly paperThicknessMm?: number | undefined;
  /** Where pages stay blank if they do not fill the last sheet. @defaultValue `'end'` */
  readonly blanks?: BlankPlace | undefined;
}

/**
 * Imposes pages on sheets with two sides that are folded to a booklet or a book: all in one for staples through the fold (saddle
 * stitching), or in signatures to sew.
 *
 * @param pdf - The pages, in order.
 * @param options - The paper, the folds and the printer.
 * @throws {@link PrintError} what {@link readPdf} throws, `bad-option` or `does-not-fit`.
 * @example
 * ```ts
 * import { imposeBooklet } from '@comunal/print/impose';
 *
 * export async function toBooklet(pages: Uint8Array): Promise<Uint8Array> {
 *   const { pdf } = await imposeBooklet(pages, { paper: 'letter', paperThicknessMm: 0.1 });
 *   return pdf;
 * }
 * ```
 */
export async function imposeBooklet(
  pdf: Uint8Array,
  options: ImposeBookletOptions = {},
): Promise<ImposedPdf> {
  const { paper, ...common } = resolveOptions(options);
  const { duplex, sides } = resolveTwoSided(options);
  const name = checkWord('layout', options.layout ?? 'folio', ['folio', 'quarto', 'octavo']);
  const blanks = checkWord('blanks', options.blanks ?? 'end', ['end', 'before-last']);
  const paperThicknessMm = checkLength('paperThicknessMm', options.paperThicknessMm ?? 0);
  const most = options.sheetsPerSignature ?? (name === 'folio' ? MAX_PAGES : 1);
  checkCount('sheetsPerSignature', most, MAX_PAGES);
  const source = await loadPdf(pdf);
  const sizes = toSizes(source);
  const layout: FoldingLayout = foldingLayouts[name];
  const { front } = layout.sheets[0];
  const shape = { columns: front[0]?.length ?? 1, rows: front.length };
  const pagesPerSheet = shape.columns * shape.rows * 2;
  const signatures = divideEvenly(Math.ceil(sizes.length / pagesPerSheet), most);
  const places = signatures.reduce((sum, sheets) => sum + sheets * pagesPerSheet, 0);
  const toPage = numberPages(sizes.length, places, blanks);
  const grid = chooseOrientation(paper, sizes[0], [shape]);
  const planned: PlannedSheet[] = [];
  for (const sheets of signatures) {
    const first = planned.length * pagesPerSheet;
    const placement = {
      grid,
      sizes,
      toPage: (place: number) => toPage(first + place),
      ...common,
      duplex,
      paperThicknessMm,
    };
    planned.push(...placeFolded(nestSheets(layout, sheets), placement));
  }
  const nestedSheets = Math.max(...signatures);
  const { fit } = common;
  return writeSheets(source, planned, { fit, duplex, sides, nestedSheets, folding: name });
}

/** Divides sheets into as few signatures as possible, which then have the same number of them, or one more. */
function divideEvenly(sheets: number, most: number): readonly number[] {
  const count = Math.ceil(sheets / most);
  return Array.from(
    { length: count },
    (_, index) => Math.floor(sheets / count) + (index < sheets % count ? 1 : 0),
  );
}
