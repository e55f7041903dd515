import type { PaperSize } from '../impose/paper-size.ts';
import { PrintError } from '../print-error.ts';
import type { PrintableEntry } from './content/describe-entry.ts';
import { findLargest } from './find-largest.ts';
import { readPaper } from './read-paper.ts';
import { zineTemplate } from './templates/zine-template.ts';
import type { TypesetNote, TypesetPdf } from './typeset-note.ts';
import type { TypesetOptions } from './typeset-options.ts';
import { typeset, type Layout, type LayOut, type PageShape } from './typesetter.ts';

/** Options of a fanzine. */
export interface ZineOptions extends TypesetOptions {
  /**
   * 8 pages are one side of one sheet, 16 are both sides.
   * @defaultValue 8 where the text fits in legible type, else 16
   */
  readonly pages?: 8 | 16 | undefined;
}

/** Sizes of type in points, the largest first. What fits in none is not made smaller, since people have to read it. */
const SIZES_PT = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5] as const;
/** Below this, a note says that some people cannot read it. */
const SMALL_PT = 8.5;

/**
 * Typesets an entry as a fanzine of 8 or 16 pages, each an eighth of the paper: `imposeZine` lays them on a sheet. The type is as
 * large as the text allows, from 12 down to 7.5 points; what remains are pages for notes, and what does not fit in 16 pages
 * becomes more of them, with a note. Nothing is cut.
 *
 * @param entry - A publication, curriculum, event or campaign, as it may be published.
 * @param options - Language, paper, inks, the address of its page.
 * @throws `NotPublicError` for what may not be published, and {@link PrintError}.
 * @example
 * ```ts
 * import { imposeZine, typesetZine } from '@comunal/print';
 * import type { PublicEvent } from '@comunal/schemas';
 *
 * export async function toSheet(event: PublicEvent): Promise<Uint8Array> {
 *   const { pdf } = await typesetZine(event, { locale: 'es', pages: 8 });
 *   return (await imposeZine(pdf)).pdf;
 * }
 * ```
 */
export async function typesetZine(
  entry: PrintableEntry,
  options: ZineOptions = {},
): Promise<TypesetPdf> {
  const { pages } = options;
  if (pages !== undefined && pages !== 8 && pages !== 16)
    throw new PrintError('bad-option', 'pages has to be 8 or 16.', { about: 'pages' });
  const shape = shapeOf(readPaper(options.paper));
  return typeset(entry, options, () => ({
    template: zineTemplate,
    shape,
    fit: (layOut) => fitPages(layOut, shape, pages === undefined ? [8, 16] : [pages]),
  }));
}

/** Fits a text into the first number of pages that it fits into, in the largest type. */
function fitPages(layOut: LayOut, shape: PageShape, targets: readonly number[]): Layout {
  const least = SIZES_PT.at(-1) ?? 8;
  const countPages = (fontSize: number): number => layOut({ ...shape, fontSize, fillers: 0 }).pages;
  // To try each size with a whole book takes minutes.
  const fewest = countPages(least);
  for (const target of targets) {
    if (fewest > target) continue;
    const size = findLargest(SIZES_PT, (fontSize) => countPages(fontSize) <= target) ?? least;
    return fillUp(layOut, shape, size, target);
  }
  const { document, notes } = fillUp(layOut, shape, least, undefined);
  return { document, notes: [...notes, { code: 'too-long', pages: document.pages }] };
}

/** Adds pages for notes until there are as many as the sheet has; without a target, until they are a multiple of four. */
function fillUp(
  layOut: LayOut,
  shape: PageShape,
  fontSize: number,
  target: number | undefined,
): Layout {
  const bare = layOut({ ...shape, fontSize, fillers: 0 });
  const wanted = target ?? Math.ceil(bare.pages / 4) * 4;
  const fillers = wanted - bare.pages;
  const notes: TypesetNote[] = [];
  if (fontSize < SMALL_PT) notes.push({ code: 'small-type', points: fontSize });
  if (fillers === 0) return { document: bare, notes };
  notes.push({ code: 'note-pages', count: fillers });
  return { document: layOut({ ...shape, fontSize, fillers }), notes };
}

function shapeOf({ widthMm, heightMm }: PaperSize): PageShape {
  const [width, height] = [heightMm / 4, widthMm / 2];
  const margin = Math.max(5.5, width * 0.085);
  return { width, height, margin, fontSize: 9, fillers: 0 };
}
