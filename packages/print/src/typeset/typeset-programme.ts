import type { PublicEvent } from '@comunal/schemas';
import { PrintError } from '../print-error.ts';
import type { PrintDay } from './content/print-content.ts';
import { findLargest } from './find-largest.ts';
import { fitSheet } from './fit-sheet.ts';
import { readPaper } from './read-paper.ts';
import { programmeTemplate } from './templates/programme-template.ts';
import type { TypesetPdf } from './typeset-note.ts';
import type { TypesetOptions } from './typeset-options.ts';
import { typeset, type Layout, type LayOut, type PageShape } from './typesetter.ts';

/** How much larger or smaller than usual the type may be, the largest first; 0.75 of 11.5 points is 8.6. */
const SCALES = [1.9, 1.7, 1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.84, 0.75] as const;

const [MOST_DAYS_ACROSS, LEAST_COLUMN_MM] = [4, 60];

/**
 * Typesets the programme of a gathering as a grid of times and places, a day after the other, on paper that lies on its side.
 *
 * @param event - An event with nodes, as it may be published.
 * @param options - Language, paper (A3 by default), inks, the address of its page.
 * @throws `NotPublicError` for what may not be published, and {@link PrintError}: `no-programme` for an event without nodes.
 * @example
 * ```ts
 * import { typesetProgramme } from '@comunal/print';
 * import type { PublicEvent } from '@comunal/schemas';
 * import { writeFile } from 'node:fs/promises';
 *
 * export async function write(event: PublicEvent): Promise<void> {
 *   const { pdf, notes } = await typesetProgramme(event, { locale: 'es', paper: 'a3' });
 *   for (const { code } of notes) console.log(code);
 *   await writeFile('programa.pdf', pdf);
 * }
 * ```
 */
export async function typesetProgramme(
  event: PublicEvent,
  options: TypesetOptions = {},
): Promise<TypesetPdf> {
  const { widthMm: height, heightMm: width } = readPaper(options.paper ?? 'a3');
  const margin = Math.max(7, height * 0.04);
  const qr = Math.max(25, height * 0.1);
  const shape: PageShape = { width, height, margin, qr, scale: 1, across: 1 };
  return typeset(event, options, ({ days }) => {
    if (days.length === 0)
      throw new PrintError(
        'no-programme',
        'The event has no nodes that may be shown, so it has no programme: print a poster.',
        { about: 'nodes' },
      );
    return { template: programmeTemplate, shape, fit: (layOut) => fitDays(layOut, shape, days) };
  });
}

/** Lays days beside each other where the type becomes larger by it, and their columns stay wide enough for words. */
function fitDays(layOut: LayOut, shape: PageShape, days: readonly PrintDay[]): Layout {
  const columns = Math.max(...days.map(countColumns));
  let best = { across: 1, scale: 0 };
  for (const across of days.slice(0, MOST_DAYS_ACROSS).keys()) {
    const next = { ...shape, across: across + 1 };
    if (across > 0 && shape.width / next.across / columns < LEAST_COLUMN_MM) break;
    const scale = findLargest(
      SCALES.filter((each) => each > best.scale),
      (each) => layOut({ ...next, scale: each }).pages === 1,
    );
    if (scale !== undefined) best = { across: next.across, scale };
  }
  return fitSheet(layOut, { ...shape, across: best.across }, best.scale > 0 ? [best.scale] : []);
}

/** As many as the template gives a day: one where nothing is at the same time as something else. */
function countColumns({ rows, places }: PrintDay): number {
  const isList = rows.every(({ cells }) => cells.filter((cell) => cell.length > 0).length < 2);
  return isList ? 1 : places.length;
}
