import { PrintError } from '../print-error.ts';
import type { DuplexFlip } from './imposed-pdf.ts';
import { paperSizes, type PaperName, type PaperSize } from './paper-size.ts';

/** How a page is fitted into its place: whole, filling it, or in its own size. */
export type PageFit = 'contain' | 'cover' | 'none';

/** The marks that are printed for the hands that cut and fold. */
export interface MarkOptions {
  /** Short lines at the edges of the sheet, where it is folded. */
  readonly fold?: boolean | undefined;
  /** A dashed line where it is cut. */
  readonly cut?: boolean | undefined;
  /** Short lines at the corners of each page, for trimming, where no other page lies. */
  readonly crop?: boolean | undefined;
}

/** What all ways of imposing have in common. */
export interface ImposeOptions {
  /** The paper, by its name or size; it is turned as the pages need. @defaultValue `'letter'` */
  readonly paper?: PaperName | PaperSize | undefined;
  /** The edge that the printer leaves white, in millimetres; pages stay clear of it, and become smaller for it. @defaultValue 0 */
  readonly marginMm?: number | undefined;
  /**
   * `contain` scales each page until it fits; `cover` until it fills its place, without what stands over; `none` leaves its size.
   * @defaultValue `'contain'`
   */
  readonly fit?: PageFit | undefined;
  /** Which marks are printed. Each function says which ones are without this. */
  readonly marks?: MarkOptions | undefined;
}

/** What two-sided sheets have in common. */
export interface TwoSidedOptions {
  /** The edge over which the printer turns the sheet; the same has to be chosen when printing. @defaultValue `'long-edge'` */
  readonly duplex?: DuplexFlip | undefined;
  /** Which sides are written, for printers that print one side at a time. @defaultValue `'both'` */
  readonly sides?: 'both' | 'fronts' | 'backs' | undefined;
}

/** The largest sheet: PDF has no larger one without another unit. */
const MAX_MM = 5080;

/** The options of all ways of imposing, checked. */
export interface ResolvedOptions {
  readonly paper: PaperSize;
  readonly marginMm: number;
  readonly fit: PageFit;
  readonly marks: MarkOptions;
}

/** Checks the options that all ways of imposing have. @throws PrintError `bad-option` */
export function resolveOptions(options: ImposeOptions, defaultMarginMm = 0): ResolvedOptions {
  return {
    paper: resolvePaper(options.paper),
    marginMm: checkLength('marginMm', options.marginMm ?? defaultMarginMm),
    fit: checkWord('fit', options.fit ?? 'contain', ['contain', 'cover', 'none']),
    marks: options.marks ?? {},
  };
}

/** Checks the options of two-sided sheets. @throws PrintError `bad-option` */
export function resolveTwoSided({ duplex = 'long-edge', sides = 'both' }: TwoSidedOptions): {
  readonly duplex: DuplexFlip;
  readonly sides: 'both' | 'fronts' | 'backs';
} {
  checkWord('duplex', duplex, ['long-edge', 'short-edge']);
  checkWord('sides', sides, ['both', 'fronts', 'backs']);
  return { duplex, sides };
}

function resolvePaper(paper: PaperName | PaperSize = 'letter'): PaperSize {
  const size = typeof paper === 'string' ? lookUpPaper(paper) : paper;
  if (!size || !isLength(size.widthMm) || !isLength(size.heightMm))
    throw badOption('paper', `one of ${Object.keys(paperSizes).join(', ')}, or a size in mm`);
  const { widthMm, heightMm } = size;
  return { widthMm: Math.min(widthMm, heightMm), heightMm: Math.max(widthMm, heightMm) };
}

function lookUpPaper(name: string): PaperSize | undefined {
  return Object.entries(paperSizes).find(([known]) => known === name)?.[1];
}

function isLength(mm: number): boolean {
  return mm > 0 && mm <= MAX_MM;
}

/** Checks a length that may be 0. @throws PrintError `bad-option` */
export function checkLength(name: string, mm: number): number {
  if (mm >= 0 && mm <= MAX_MM) return mm;
  throw badOption(name, 'a number of millimetres from 0');
}

/** Checks a number of things. @throws PrintError `bad-option` */
export function checkCount(name: string, count: number, most: number): number {
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw badOption(name, `a whole number from 1 to ${most}`);
}

/** Checks one of several words. @throws PrintError `bad-option` */
export function checkWord<Word extends string>(
  name: string,
  word: Word,
  words: readonly Word[],
): Word {
  if (words.includes(word)) return word;
  throw badOption(name, `one of ${words.join(', ')}`);
}

/** Creates the error for an option with a value that cannot be. */
export function badOption(name: string, expected: string): PrintError {
  return new PrintError('bad-option', `${name} has to be ${expected}.`, { about: name });
}
