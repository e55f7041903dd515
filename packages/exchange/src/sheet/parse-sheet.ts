import { decodeText } from '../decode-text.ts';
import type { ExchangeProblem } from '../problem.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import { unguardCell } from './guard-cell.ts';
import { normalizeSpaces } from '../normalize-spaces.ts';
import { readCsv, type CsvRow } from './read-csv.ts';

/** What was read of a sheet. */
export interface ParsedSheet {
  /** All units that were given, with the translations that the sheet has. */
  readonly units: readonly TranslationUnit[];
  /** Rows with a translation of what is not in the source; each is a problem, too. */
  readonly unmatched: readonly TranslationUnit[];
  /** Language of the translations, where the sheet says it. */
  readonly language?: string;
  /** In the order of their lines. */
  readonly problems: readonly ExchangeProblem[];
}

/**
 * Reads a sheet of two columns, parted by commas, semicolons or tabs, and finds the units that its rows belong to by their
 * source: rows may be moved, and rows with the same source are taken in their order. A sheet without
 * its heading is read, too. Throws only for what is neither text nor bytes.
 *
 * @param units - What the sheet was made of.
 * @param input - The text or the bytes of the file.
 * @example
 * ```ts
 * import { parseSheet } from '@comunal/exchange';
 *
 * const units = [{ id: 'a', source: 'Gente', target: '' }];
 * const { units: translated, problems } = parseSheet('es;pt\nGente;Quem somos\n', units);
 * console.log(translated[0]?.target, problems.length); // → Quem somos 0
 * ```
 */
export function parseSheet(
  input: string | Uint8Array,
  units: readonly TranslationUnit[],
): ParsedSheet {
  const decoded = decodeText(input);
  const csv = readCsv(decoded.text);
  const all = csv.rows;
  const problems: ExchangeProblem[] = [...decoded.problems, ...csv.problems];
  const header = hasHeading(all, units) ? all[0] : undefined;
  const rows = header ? all.slice(1) : all;
  const waiting = new Map<string, number[]>();
  for (const [index, { source }] of units.entries()) {
    const indexes = waiting.get(normalizeSpaces(source));
    if (indexes) indexes.push(index);
    else waiting.set(normalizeSpaces(source), [index]);
  }
  const targets = new Map<number, string>();
  const unmatched: TranslationUnit[] = [];
  for (const { cells, line } of rows) {
    const [source = '', target] = cells.map(unguardCell);
    if (target === undefined) problems.push({ code: 'missing-column', line, column: 1 });
    const index = waiting.get(normalizeSpaces(source))?.shift();
    if (index === undefined) {
      if (target?.trim()) unmatched.push({ id: '', source, target });
      problems.push({ code: 'not-found', line, column: 1, values: { text: source.slice(0, 60) } });
    } else targets.set(index, target ?? '');
  }
  problems.sort((a, b) => a.line - b.line);
  const language = header?.cells[1]?.trim();
  return {
    units: units.map((unit, index) => ({ ...unit, target: targets.get(index) ?? unit.target })),
    unmatched,
    problems,
    ...(language && { language }),
  };
}

/** Whoever deletes the heading would lose the first text: a row is none when a unit would be left without its row. */
function hasHeading(
  [first, ...rest]: readonly CsvRow[],
  units: readonly TranslationUnit[],
): boolean {
  const source = sourceOf(first);
  const wanted = units.filter((unit) => normalizeSpaces(unit.source) === source).length;
  return rest.filter((row) => sourceOf(row) === source).length >= wanted;
}

function sourceOf(row: CsvRow | undefined): string {
  return normalizeSpaces(unguardCell(row?.cells[0] ?? ''));
}
