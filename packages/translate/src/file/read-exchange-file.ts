import { checkFile, CliError, printable, type CommandContext } from '@comunal/command';
import type { TranslationUnit } from '@comunal/exchange';
import { readFile, stat } from 'node:fs/promises';
import type { TranslateTexts } from '../cli/translate-texts.ts';
import { describeProblem } from './describe-problem.ts';
import { exchangeFormats, findFormat } from './exchange-format.ts';
import { parseExchangeFile, type ParsedFile } from './parse-exchange-file.ts';

/** The largest file that is read, in megabytes. */
const MAX_MEGABYTES = 100;

/** Spreadsheets of formats that are not read. */
const SPREADSHEET = /\.(?:f?ods|xlsb|xlsm|xls|numbers)$/i;

/** An exchange file as it was read. */
export interface ReadFile extends ParsedFile {
  readonly bytes: Uint8Array;
}

/**
 * Reads the exchange file that a person names.
 *
 * @throws CliError for a file that cannot be read, and for one of which words are missing: half of a file would be taken for
 * all of it.
 */
export async function readExchangeFile(
  file: string,
  units: readonly TranslationUnit[],
  context: CommandContext,
  { t }: TranslateTexts,
): Promise<ReadFile> {
  const name = printable(file);
  const format = findFormat(file);
  if (SPREADSHEET.test(file))
    throw new CliError(2, t('translate:wrong.spreadsheet', { file: name }));
  if (!format) {
    const list = exchangeFormats.map((ending) => `.${ending}`).join(', ');
    throw new CliError(2, t('translate:wrong.format', { file: name, list }));
  }
  const path = await checkFile(file, context);
  if ((await stat(path)).size > MAX_MEGABYTES * 1_000_000)
    throw new CliError(1, t('translate:wrong.tooLarge', { file: name, max: MAX_MEGABYTES }));
  const bytes = await readFile(path);
  const parsed = await parseExchangeFile(bytes, format, units);
  const { damage } = parsed;
  if (damage.length > 0) {
    const lines = damage.slice(0, 10).map((problem) => describeProblem(name, problem, t));
    throw new CliError(1, t('translate:wrong.damaged', { file: name }), ...lines);
  }
  return { ...parsed, bytes };
}
