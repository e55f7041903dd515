import { parseCsv, parsePo, type TableProblem, type TranslationUnit } from '@comunal/exchange';
import type { ExchangeProblem } from '@comunal/exchange';
import type { ExchangeFormat } from './exchange-format.ts';
import { allTableTexts } from './table-texts.ts';

/** A problem with an exchange file of any format. */
export type FileProblem = ExchangeProblem | TableProblem;

/** What was read of an exchange file. */
export interface ParsedFile {
  readonly units: readonly TranslationUnit[];
  /** Language of the translations, where the file says it. */
  readonly language?: string | undefined;
  /** Whom to thank for what names nobody itself. */
  readonly credit?: string | undefined;
  /** Whether the file can say that a unit needs another look. */
  readonly saysReview: boolean;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads an exchange file.
 *
 * @param bytes - The file.
 * @param format - Its format.
 * @param units - The texts of the project, by which the rows of a table are told apart.
 */
export async function parseExchangeFile(
  bytes: Uint8Array,
  format: ExchangeFormat,
  units: readonly TranslationUnit[],
): Promise<ParsedFile> {
  if (format === 'po') return { ...parsePo(bytes), saysReview: true };
  // What has no row keeps what was known of it, which would look like a translation that came back.
  const known = units.map(({ id, source }) => ({ id, source, target: '' }));
  const table = parseCsv(bytes, known, { texts: allTableTexts() });
  return {
    units: [...table.units, ...table.unmatched],
    language: table.language,
    saysReview: false,
    problems: table.problems.filter(({ code }) => code !== 'not-found'),
  };
}

/** Whether a problem means that words of the file were not read, so that nothing of it is used before a person has looked. */
export function isDamage({ code, values }: FileProblem): boolean {
  if (code === 'missing-column') return values !== undefined;
  return !['not-found', 'no-heading', 'unknown-state', 'other-sheet'].includes(code);
}
