/**
 * The codes of a {@link PrintError}:
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `not-a-pdf` | The file does not begin as a PDF does. | Export it as PDF. |
 * | `cut-pdf` | The end of the file is missing. | Download or copy it again. |
 * | `damaged-pdf` | Its cross-references, pages or drawings cannot be read whole. | Export it again, or open it in a browser and print it into a new PDF. |
 * | `encrypted-pdf` | It has a password, or forbids something. | Save it without. |
 * | `form-pdf` | A program draws its pages from a form (XFA). | Print it into a new PDF. |
 * | `no-pages` | It has no page. | Export it again. |
 * | `empty-page` | A page has no width or no height; `page` is its number. | Remove it, or give it a size. |
 * | `too-many-pages` | It has more pages than can be imposed, or than the layout has; `limit` says how many. | Split it, or choose another layout. |
 * | `too-large` | It has more bytes than can be held in memory; `limit` says how many. | Make its pictures smaller. |
 * | `bad-option` | An option has a value that cannot be; `about` names it. | Correct it. |
 * | `bad-layout` | The pages of a layout do not read in order once it is folded. | Correct its grid, or use one of `foldingLayouts`. |
 * | `does-not-fit` | Margins or gutters leave no room for a page; `about` names the option. | Make them smaller, or choose larger paper. |
 * | `missing-glyph` | A font has no glyph for a character; `about` is the character. | Choose another font, or write it another way. |
 * | `not-installed` | A package that typesets or prepares pictures is missing; `about` names it. | `npm install --include=optional @comunal/print` brings all of them. |
 * | `title-too-long` | The title has more characters than a page has room for; `limit` says how many. | Shorten it. |
 * | `no-programme` | The event has no nodes that may be shown. | Print a poster. |
 */
export type PrintErrorCode =
  | 'not-a-pdf'
  | 'cut-pdf'
  | 'damaged-pdf'
  | 'encrypted-pdf'
  | 'form-pdf'
  | 'no-pages'
  | 'empty-page'
  | 'too-many-pages'
  | 'too-large'
  | 'bad-option'
  | 'bad-layout'
  | 'does-not-fit'
  | 'missing-glyph'
  | 'not-installed'
  | 'title-too-long'
  | 'no-programme';

/** The details of a {@link PrintError} besides its message. */
export interface PrintErrorDetails {
  /** The option, field or character that is wrong. */
  readonly about?: string | undefined;
  /** The number of the page, from 1. */
  readonly page?: number | undefined;
  /** The most that is possible: pages, bytes or characters, as the code says. */
  readonly limit?: number | undefined;
}

/** A file or call that nothing can be printed from. Branch on `code`, never on `message`. It repeats nothing of a file, and has no cause. */
export class PrintError extends Error {
  /** Always `PrintError`. */
  override readonly name = 'PrintError';
  /** What {@link isPrintError} recognizes, in other copies of this package too. */
  readonly '~printError' = true;
  /** What went wrong. */
  readonly code: PrintErrorCode;
  /** The option, field or character that is wrong. */
  declare readonly about: string | undefined;
  /** The number of the page, from 1. */
  declare readonly page: number | undefined;
  /** The most that is possible: pages, bytes or characters, as the code says. */
  declare readonly limit: number | undefined;

  /**
   * @param code - What went wrong.
   * @param message - A sentence for people: what, where, and what to do.
   * @param details - Where it is wrong.
   */
  constructor(
    code: PrintErrorCode,
    message: string,
    { about, page, limit }: PrintErrorDetails = {},
  ) {
    super(message);
    this.code = code;
    if (about !== undefined) this.about = about;
    if (page !== undefined) this.page = page;
    if (limit !== undefined) this.limit = limit;
  }
}

/**
 * Whether a value is a {@link PrintError}, also of another copy of this package.
 *
 * @param value - What was thrown.
 * @example
 * ```ts
 * import { isPrintError, readPdf } from '@comunal/print/impose';
 *
 * try {
 *   await readPdf(new TextEncoder().encode('GIF89a'));
 * } catch (thrown) {
 *   console.log(isPrintError(thrown) && thrown.code); // → not-a-pdf
 * }
 * ```
 */
export function isPrintError(value: unknown): value is PrintError {
  return typeof value === 'object' && value !== null && '~printError' in value;
}
