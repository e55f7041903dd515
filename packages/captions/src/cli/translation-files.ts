import type { ExchangeProblem, ParsedSheet, TranslationUnit } from '@comunal/exchange';
import { describeProblem } from '../messages/describe-problem.ts';
import { readBytes } from './caption-files.ts';
import type { Session } from './session.ts';

/**
 * Reads a PO file or a sheet of translations.
 * @param units - What it was made of.
 * @throws `CliError` when it cannot be read.
 */
export async function readTranslations(
  path: string,
  units: readonly TranslationUnit[],
  session: Session,
): Promise<ParsedSheet> {
  const bytes = await readBytes(path, session);
  // Only two of the subcommands need the libraries behind it.
  const { parsePo, parseSheet } = await import('@comunal/exchange');
  return /\.csv$/i.test(path) ? parseSheet(bytes, units) : { ...parsePo(bytes), unmatched: [] };
}

/** A line for each problem, with its place in the file. */
export function problemLines(
  path: string,
  problems: readonly ExchangeProblem[],
  { texts }: Session,
): string[] {
  return problems.map((problem) => {
    const { line, column } = problem;
    return `${path}:${line}:${column}: ${describeProblem(problem, texts.language)}`;
  });
}

/** Whether words of a file were not read, as after a merge or a broken download. */
export function isDamage({ code }: ExchangeProblem): boolean {
  return code !== 'not-found' && code !== 'missing-column';
}
