import {
  CliError,
  defineSubcommand,
  json,
  type CommandOutput,
  type ParsedArgs,
} from '@comunal/command';
import { imposeNUp } from '../impose/impose-n-up.ts';
import type { PrintableEntry } from '../typeset/content/describe-entry.ts';
import type { TypesetPdf } from '../typeset/typeset-note.ts';
import type { TypesetOptions } from '../typeset/typeset-options.ts';
import { typesetFlyer, typesetPoster } from '../typeset/typeset-poster.ts';
import { typesetProgramme } from '../typeset/typeset-programme.ts';
import { entryOptions, readPaperName, sheetOptions } from './options.ts';
import { readNames } from './output-names.ts';
import { typesetNamed } from './read-source.ts';
import type { Session } from './session.ts';
import { writeResult, type PrintResult } from './write-result.ts';

const options = { ...sheetOptions, ...entryOptions, ...json } as const;

/** The subcommand `comunal print poster`. */
export const poster = defineSubcommand({
  name: 'poster',
  help: 'print:help.subcommand.poster',
  operand: 'ENTRY',
  options,
  run: (args, session: Session) => printSheet(args, session, typesetPoster),
});

/** The subcommand `comunal print programme`. */
export const programme = defineSubcommand({
  name: 'programme',
  help: 'print:help.subcommand.programme',
  operand: 'ENTRY',
  options,
  run: (args, session: Session) =>
    printSheet(args, session, (entry, typesetOptions) => {
      if (entry.type !== 'event')
        throw new CliError(2, session.texts.t('print:wrong.notEvent', { entry: args.operand }));
      return typesetProgramme(entry, typesetOptions);
    }),
});

/** The subcommand `comunal print flyer`: four of them on a sheet. */
export const flyer = defineSubcommand({
  name: 'flyer',
  help: 'print:help.subcommand.flyer',
  operand: 'ENTRY',
  options,
  run: (args, session: Session) =>
    printSheet(args, session, typesetFlyer, async ({ pdf, notes }) => {
      const paper = readPaperName(args, session);
      const marks = { cut: true };
      const sheets = await imposeNUp(pdf, { paper, pagesPerSheet: 4, repeat: true, marks });
      const own = sheets.notes.filter(({ code }) => code !== 'tags-lost');
      return { pdf: sheets.pdf, beside: { 'reading.pdf': pdf }, notes: [...notes, ...own] };
    }),
});

async function printSheet(
  args: ParsedArgs<typeof options>,
  session: Session,
  typesetIt: (entry: PrintableEntry, options: TypesetOptions) => Promise<TypesetPdf>,
  finish: (typeset: TypesetPdf) => Promise<PrintResult> = (typeset) => Promise.resolve(typeset),
): Promise<CommandOutput> {
  const names = await readNames(args, session);
  const typeset = await typesetNamed(args, session, typesetIt);
  return writeResult(await finish(typeset), names, session);
}
