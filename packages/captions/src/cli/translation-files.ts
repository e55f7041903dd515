import type { ExchangeProblem, ParsedSheet, TranslationUnit } from '@comunal/exchange';
import { describeProblem } from '../messages/describe-problem.ts';
import { readBytes } from './caption-files.ts';
import type { Session } from './session.ts';

/**
 * Reads a PO file or a sheet of translations.
 * @param units - The translation units of the source.
 * @throws `CliError` when it cannot be read.
 */
export async function readTranslations(
  path: string,
  units: readonly TranslationUnit[],
  session: Session,
): Promise<ParsedSheet> {
  const bytes = await readBytes(path, session);
  // Only two subcommands need this package and its dependencies.
  const { parsePo, parseSheet } = await import('@comunal/exchange');
  return /\.csv$/i.test(path) ? parseSheet(bytes, units) : { ...parsePo(bytes), unmatched: [] };
}

/** Formats problems with their location in the file, one per line. */
export function formatProblems(
  path: string,
  problems: readonly ExchangeProblem[],
  { texts }: Session,
): string[] {
  return problems.map((problem) => {
    const { line, column } = problem;
    return `${path}:${line}:${column}: ${describeProblem(problem, texts.language)}`;
  });
}

/** Whether a problem means that text of the file could not be read, as after a merge or an incomplete download. */
export function isDamage({ code }: ExchangeProblem): boolean {
  return code !== 'not-found' && code !== 'missing-column';
}
