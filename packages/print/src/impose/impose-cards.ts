import {
  badOption,
  checkCount,
  checkLength,
  checkWord,
  resolveOptions,
  resolveTwoSided,
  type ImposeOptions,
  type TwoSidedOptions,
} from './impose-options.ts';
import type { ImposedPdf } from './imposed-pdf.ts';
import type { PaperSize } from './paper-size.ts';
import { loadPdf } from './pdf/load-pdf.ts';
import { arrangeCards, placeCard } from './sheet/arrange-cards.ts';
import { createCropMarks } from './sheet/create-marks.ts';
import { fitPage } from './sheet/fit-page.ts';
import { uprightFlip } from './sheet/place-folded.ts';
import { turnSide, type PlannedSheet, type PlannedSide } from './sheet/planned-sheet.ts';
import { toSizes } from './sheet/to-sizes.ts';
import { writeSheets } from './sheet/write-sheets.ts';

/** The options of {@link imposeCards}. Without `marks`, the corners of the cards are marked where no card lies. */
export interface ImposeCardsOptions extends Omit<ImposeOptions, 'marginMm'>, TwoSidedOptions {
  /** The size of a card as it is read, in millimetres. @defaultValue the size of the first page */
  readonly cardSize?: PaperSize | undefined;
  /** Which pages are backs: each second one, the last one for all cards, or none. @defaultValue `'alternate'` */
  readonly backs?: 'alternate' | 'last' | 'none' | undefined;
  /** How often each card is printed; `fill` fills sheets with it. @defaultValue 1 */
  readonly copies?: number | 'fill' | undefined;
  /** The space between cards, in millimetres; with 0, neighbours are cut apart in one cut. @defaultValue 0 */
  readonly gutterMm?: number | undefined;
  /** The edge that the printer leaves white, in millimetres. @defaultValue 5 */
  readonly marginMm?: number | undefined;
}

const MAX_COPIES = 10_000;

/**
 * Imposes cards and flyers in their own size, as many as fit on a sheet, with their backs behind them.
 *
 * @param pdf - The pages: front and back of the first card, of the second one, and so on.
 * @param options - The paper, and what is a back.
 * @throws {@link PrintError} what {@link readPdf} throws, `bad-option`, or `does-not-fit` for a card that is larger than the paper.
 * @example
 * ```ts
 * import { imposeCards } from '@comunal/print/impose';
 *
 * export async function toCards(pages: Uint8Array): Promise<Uint8Array> {
 *   const { pdf } = await imposeCards(pages, { paper: 'letter', copies: 'fill' });
 *   return pdf;
 * }
 * ```
 */
export async function imposeCards(
  pdf: Uint8Array,
  options: ImposeCardsOptions = {},
): Promise<ImposedPdf> {
  const { paper, marginMm, fit, marks } = resolveOptions(options, 5);
  const { duplex, sides } = resolveTwoSided(options);
  const { copies = 1 } = options;
  const backs = checkWord('backs', options.backs ?? 'alternate', ['alternate', 'last', 'none']);
  const gutterMm = checkLength('gutterMm', options.gutterMm ?? 0);
  if (copies !== 'fill') checkCount('copies', copies, MAX_COPIES);
  const source = await loadPdf(pdf);
  const sizes = toSizes(source);
  const card = checkCardSize(options.cardSize ?? sizes[0]);
  const grid = arrangeCards(paper, card, marginMm, gutterMm);
  const places = grid.columns * grid.rows;
  const cards = listCards(sizes.length, backs);
  const all = cards.flatMap((item) =>
    Array.from({ length: copies === 'fill' ? places : copies }, () => item),
  );
  const toSide = (numbers: readonly (number | undefined)[], isBack: boolean): PlannedSide => {
    const pages = numbers.flatMap((page, index) => {
      const size = page === undefined ? undefined : sizes[page - 1];
      if (page === undefined || !size) return [];
      return [fitPage(page, size, placeCard(grid, index, isBack), fit)];
    });
    return { pages, marks: marks.crop === false || isBack ? [] : createCropMarks(pages, grid) };
  };
  const { widthMm, heightMm } = grid;
  const isTurned = duplex !== uprightFlip(grid);
  const sheets: PlannedSheet[] = [];
  for (let start = 0; start < all.length; start += places) {
    const some = all.slice(start, start + places);
    const fronts = some.map((item) => item.front);
    const front = toSide(fronts, false);
    const backPages = some.map((item) => item.back);
    const back = backs === 'none' ? undefined : toSide(backPages, true);
    sheets.push({ widthMm, heightMm, front, back: back && isTurned ? turnSide(back, grid) : back });
  }
  return writeSheets(source, sheets, { fit, duplex: backs === 'none' ? undefined : duplex, sides });
}

interface Card {
  readonly front: number;
  readonly back: number | undefined;
}

function listCards(pages: number, backs: 'alternate' | 'last' | 'none'): readonly Card[] {
  const numbers = Array.from({ length: pages }, (_, index) => index + 1);
  if (backs === 'none') return numbers.map((front) => ({ front, back: undefined }));
  if (backs === 'last' && pages > 1)
    return numbers.slice(0, -1).map((front) => ({ front, back: pages }));
  return numbers
    .filter((number) => number % 2 === 1)
    .map((front) => ({ front, back: front < pages ? front + 1 : undefined }));
}

function checkCardSize(size: PaperSize): PaperSize {
  if (size.widthMm >= 1 && size.heightMm >= 1) return size;
  throw badOption('cardSize', 'a size of at least 1 mm');
}
