import type { PaperSize } from '../impose/paper-size.ts';
import type { PrintableEntry } from './content/describe-entry.ts';
import { fitSheet } from './fit-sheet.ts';
import { readPaper } from './read-paper.ts';
import { posterTemplate } from './templates/poster-template.ts';
import type { TypesetPdf } from './typeset-note.ts';
import type { TypesetOptions } from './typeset-options.ts';
import { typeset, type PageShape } from './typesetter.ts';

/** How much smaller than usual the type may be where there is much to say, the largest first. */
const SCALES = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.52, 0.45] as const;

/**
 * Typesets a poster: what, when and where, with a QR code where the address of its page is given.
 *
 * @param entry - A publication, curriculum, event or campaign, as it may be published.
 * @param options - Language, paper, inks, the address of its page.
 * @throws `NotPublicError` for what may not be published, and `PrintError`.
 * @example
 * ```ts
 * import { typesetPoster } from '@comunal/print';
 * import type { PublicEvent } from '@comunal/schemas';
 * import { writeFile } from 'node:fs/promises';
 *
 * export async function write(event: PublicEvent): Promise<void> {
 *   const { pdf, notes } = await typesetPoster(event, { locale: 'es', paper: 'tabloid' });
 *   for (const { code } of notes) console.log(code);
 *   await writeFile('cartel.pdf', pdf);
 * }
 * ```
 */
export async function typesetPoster(
  entry: PrintableEntry,
  options: TypesetOptions = {},
): Promise<TypesetPdf> {
  return typesetSheet(entry, options, readPaper(options.paper));
}

/**
 * Typesets a flyer of a quarter of the paper: `imposeNUp` lays four of them on a sheet.
 *
 * @param entry - A publication, curriculum, event or campaign, as it may be published.
 * @param options - Language, paper, inks, the address of its page.
 * @throws `NotPublicError` for what may not be published, and `PrintError`.
 * @example
 * ```ts
 * import { typesetFlyer } from '@comunal/print';
 * import type { PublicEvent } from '@comunal/schemas';
 * import { writeFile } from 'node:fs/promises';
 *
 * export async function write(event: PublicEvent): Promise<void> {
 *   const { pdf, notes } = await typesetFlyer(event, { locale: 'es', paper: 'letter' });
 *   for (const { code } of notes) console.log(code);
 *   await writeFile('volante.pdf', pdf);
 * }
 * ```
 */
export async function typesetFlyer(
  entry: PrintableEntry,
  options: TypesetOptions = {},
): Promise<TypesetPdf> {
  const { widthMm, heightMm } = readPaper(options.paper);
  return typesetSheet(entry, options, { widthMm: widthMm / 2, heightMm: heightMm / 2 });
}

function typesetSheet(
  entry: PrintableEntry,
  options: TypesetOptions,
  { widthMm: width, heightMm: height }: PaperSize,
): Promise<TypesetPdf> {
  const margin = Math.max(6, width * 0.055);
  const qr = Math.max(25, width * 0.2);
  const shape: PageShape = { width, height, margin, qr, scale: 1 };
  return typeset(entry, options, () => ({
    template: posterTemplate,
    shape,
    fit: (layOut) => fitSheet(layOut, shape, SCALES),
  }));
}
