import { defineSubcommand, json, oneOf } from '@comunal/command';
import { imposeBooklet } from '../impose/impose-booklet.ts';
import { imposeZine } from '../impose/impose-zine.ts';
import type { ImposedPdf } from '../impose/imposed-pdf.ts';
import { typesetReading } from '../typeset/typeset-reading.ts';
import { typesetZine } from '../typeset/typeset-zine.ts';
import { drawGuide, type Guide } from './draw-guide.ts';
import {
  entryOptions,
  imposeOptions,
  readBlanks,
  readMm,
  readPaperName,
  sheetOptions,
} from './options.ts';
import { readNames } from './output-names.ts';
import { readSource, type Source } from './read-source.ts';
import type { Session } from './session.ts';
import { writeResult } from './write-result.ts';

const zineOptions = {
  ...sheetOptions,
  ...entryOptions,
  ...imposeOptions,
  pages: { value: 'NUMBER', help: 'print:help.option.pages' },
  ...json,
} as const;

const bookletOptions = {
  ...sheetOptions,
  ...entryOptions,
  ...imposeOptions,
  flip: { value: 'EDGE', help: 'print:help.option.flip' },
  thickness: { value: 'MM', help: 'print:help.option.thickness' },
  ...json,
} as const;

/** Printers leave up to about 10 mm white; paper is 0.05 to 0.5 mm thick. */
const MARGIN = { most: 50, example: '0, 5, 8.5' } as const;
const THICKNESS = { most: 2, example: '0.1, 0.2' } as const;

/** The subcommand `comunal print zine`. */
export const zine = defineSubcommand({
  name: 'zine',
  help: 'print:help.subcommand.zine',
  operand: 'ENTRY',
  operands: 'optional',
  options: zineOptions,
  async run(args, session: Session) {
    const names = await readNames(args, session, args.text('pdf'));
    const wanted = oneOf(args, 'pages', ['8', '16'] as const, session.context.locale);
    const pages = wanted === undefined ? undefined : wanted === '8' ? 8 : 16;
    const paper = readPaperName(args, session);
    const marginMm = readMm(args.text('margin'), 'margin', MARGIN, session);
    const source = await readSource(args, session, (entry, options) =>
      typesetZine(entry, { ...options, pages }),
    );
    // Sixteen pages are both sides of a sheet that is folded three times; more are a booklet of pages as small.
    const count = source.pages ?? pages ?? 8;
    const isOneSide = count <= 8;
    const options = { paper, marginMm, blanks: readBlanks(args, session) };
    const imposed = isOneSide
      ? await imposeZine(source.pdf, options)
      : await imposeBooklet(source.pdf, { ...options, layout: 'octavo', sheetsPerSignature: 1 });
    const guide = await drawGuide(isOneSide ? 'zine' : 'octavo', paper, 1, session.texts);
    return writeResult(join(source, imposed, guide), names, session);
  },
});

/** The subcommand `comunal print booklet`. */
export const booklet = defineSubcommand({
  name: 'booklet',
  help: 'print:help.subcommand.booklet',
  operand: 'ENTRY',
  operands: 'optional',
  options: bookletOptions,
  async run(args, session: Session) {
    const names = await readNames(args, session, args.text('pdf'));
    const { locale } = session.context;
    const duplex = oneOf(args, 'flip', ['long-edge', 'short-edge'] as const, locale);
    const paper = readPaperName(args, session);
    const marginMm = readMm(args.text('margin'), 'margin', MARGIN, session);
    const paperThicknessMm = readMm(args.text('thickness'), 'thickness', THICKNESS, session);
    const source = await readSource(args, session, typesetReading);
    const options = {
      paper,
      marginMm,
      duplex,
      paperThicknessMm,
      blanks: readBlanks(args, session),
    };
    const imposed = await imposeBooklet(source.pdf, options);
    const guide = await drawGuide('folio', paper, imposed.sheets.length, session.texts);
    return writeResult(join(source, imposed, guide), names, session);
  },
});

/** The sheets, and beside them how they are folded and the tagged pages for screens, which the loss of tags is then no news of. */
function join({ pdf, notes, isTypeset }: Source, imposed: ImposedPdf, [ending, drawing]: Guide) {
  const own = isTypeset ? imposed.notes.filter(({ code }) => code !== 'tags-lost') : imposed.notes;
  return {
    pdf: imposed.pdf,
    beside: { ...(isTypeset && { 'reading.pdf': pdf }), [ending]: drawing },
    notes: [...notes, ...own],
  };
}
