import { checkFile, CliError, type ParsedArgs } from '@comunal/command';
import { readFile, stat } from 'node:fs/promises';
import { assertSize } from '../impose/pdf/too-large.ts';
import type { PrintableEntry } from '../typeset/content/describe-entry.ts';
import type { TypesetNote, TypesetPdf } from '../typeset/typeset-note.ts';
import type { TypesetOptions } from '../typeset/typeset-options.ts';
import { loadEntry } from './load-entry.ts';
import {
  readInks,
  readPaperName,
  readUrl,
  type entryOptions,
  type imposeOptions,
  type sheetOptions,
} from './options.ts';
import type { Session } from './session.ts';

type EntryArgs = ParsedArgs<typeof sheetOptions & typeof entryOptions>;

/** Typesets the entry that a call names. */
export async function typesetNamed(
  args: EntryArgs,
  session: Session,
  typesetIt: (entry: PrintableEntry, options: TypesetOptions) => Promise<TypesetPdf>,
): Promise<TypesetPdf> {
  const { chosenLocale, signal } = session.context;
  const [inks, paper] = [readInks(args, session), readPaperName(args, session)];
  const pageUrl = readUrl(args, session);
  const { entry, languages, lookups } = await loadEntry(
    args.operand,
    args.text('content') ?? 'content',
    session,
  );
  const locale = chosenLocale ?? languages[0];
  return typesetIt(entry, { locale, paper, pageUrl, design: { inks }, signal, ...lookups });
}

/** Pages to impose, and what has to be said of them. */
export interface Source {
  readonly pdf: Uint8Array;
  readonly pages: number | undefined;
  readonly notes: readonly TypesetNote[];
  /** Whether it was typeset, so that it is also a version for screens. */
  readonly isTypeset: boolean;
}

/** Reads the PDF that a call names, or typesets its entry. */
export async function readSource(
  args: ParsedArgs<typeof sheetOptions & typeof entryOptions & typeof imposeOptions>,
  session: Session,
  typesetIt: (entry: PrintableEntry, options: TypesetOptions) => Promise<TypesetPdf>,
): Promise<Source> {
  const path = args.text('pdf');
  if ((path === undefined) === (args.operand === ''))
    throw new CliError(2, session.texts.t('print:wrong.source'));
  if (/\.pdf$/i.test(args.operand))
    throw new CliError(2, session.texts.t('print:wrong.ownPdf', { path: args.operand }));
  if (path === undefined)
    return { ...(await typesetNamed(args, session, typesetIt)), isTypeset: true };
  const file = await checkFile(path, session.context);
  assertSize((await stat(file)).size);
  const pdf = await readFile(file);
  return { pdf, pages: undefined, notes: [], isTypeset: false };
}
