import type { PrintableEntry } from './content/describe-entry.ts';
import { readPaper } from './read-paper.ts';
import { zineTemplate } from './templates/zine-template.ts';
import type { TypesetNote, TypesetPdf } from './typeset-note.ts';
import type { TypesetOptions } from './typeset-options.ts';
import { typeset, type PageShape } from './typesetter.ts';

/** As in a book that lies open on a table. */
const FONT_SIZE_PT = 11;

/**
 * Typesets an entry for reading, on pages of half the paper: as many as the text takes, and up to three for notes, so that
 * `imposeBooklet` needs no blanks. As it is, it is also the version for screens and screen readers.
 *
 * @param entry - A publication, curriculum, event or campaign, as it may be published.
 * @param options - Language, paper, inks, the address of its page.
 * @throws `NotPublicError` for what may not be published, and `PrintError`.
 * @example
 * ```ts
 * import { typesetReading } from '@comunal/print';
 * import type { PublicEvent } from '@comunal/schemas';
 * import { writeFile } from 'node:fs/promises';
 *
 * export async function write(event: PublicEvent): Promise<void> {
 *   const { pdf, notes } = await typesetReading(event, { locale: 'es', paper: 'letter' });
 *   for (const { code } of notes) console.log(code);
 *   await writeFile('lectura.pdf', pdf);
 * }
 * ```
 */
export async function typesetReading(
  entry: PrintableEntry,
  options: TypesetOptions = {},
): Promise<TypesetPdf> {
  const { widthMm, heightMm } = readPaper(options.paper);
  const [width, height] = [heightMm / 2, widthMm];
  const margin = width * 0.11;
  const shape: PageShape = { width, height, margin, fontSize: FONT_SIZE_PT, fillers: 0 };
  return typeset(entry, options, () => ({
    template: zineTemplate,
    shape,
    fit: (layOut) => {
      const bare = layOut(shape);
      const fillers = (4 - (bare.pages % 4)) % 4;
      const notes: TypesetNote[] = fillers === 0 ? [] : [{ code: 'note-pages', count: fillers }];
      return { document: fillers === 0 ? bare : layOut({ ...shape, fillers }), notes };
    },
  }));
}
