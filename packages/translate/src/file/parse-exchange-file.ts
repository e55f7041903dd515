import {
  parseCsv,
  parsePo,
  type ExchangeProblem,
  type ParsedTable,
  type TableProblem,
  type TranslationUnit,
} from '@comunal/exchange';
import { ownerOf } from '../merge/match-file.ts';
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
  /** Whether it is a table of which no row is of the project. */
  readonly isForeign: boolean;
  /** Problems after which words of the file were not read, so that nothing of it is used before a person has looked. */
  readonly damage: readonly FileProblem[];
  /** Problems after which the rest of the file was read. */
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
  if (format === 'po') {
    const { units: fileUnits, language, credit, problems: damage } = parsePo(bytes);
    return {
      units: fileUnits,
      language,
      credit,
      saysReview: true,
      isForeign: false,
      damage,
      problems: [],
    };
  }
  // What has no row keeps what was known of it, which would look like a translation that came back.
  const known = units.map(({ id, source }) => ({ id, source, target: '' }));
  const table = await parseTable(bytes, format, known);
  const { columns, problems } = table;
  const isReadable = columns.includes('source') && columns.includes('target');
  return {
    units: [...table.units, ...table.unmatched],
    language: table.language,
    saysReview: columns.includes('state'),
    isForeign:
      problems.some(({ code }) => code === 'not-found') &&
      table.units.every(({ target }) => target === ''),
    damage: problems.filter((problem) => isDamage(problem) || (isLack(problem) && !isReadable)),
    problems: problems.filter((problem) => !isDamage(problem) && problem.code !== 'not-found'),
  };
}

async function parseTable(
  bytes: Uint8Array,
  format: 'csv' | 'xlsx',
  units: readonly TranslationUnit[],
): Promise<ParsedTable> {
  const options = { texts: allTableTexts(), ownerOf };
  if (format === 'csv') return parseCsv(bytes, units, options);
  const { parseXlsx } = await import('@comunal/exchange/xlsx');
  return parseXlsx(bytes, units, options);
}

function isDamage({ code }: FileProblem): boolean {
  const others = ['not-found', 'missing-column', 'no-heading', 'unknown-state', 'other-sheet'];
  return !others.includes(code);
}

function isLack({ code }: FileProblem): boolean {
  return code === 'missing-column';
}
