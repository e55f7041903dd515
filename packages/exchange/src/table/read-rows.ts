import { normalizeSpaces } from '../sheet/read-csv.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import { matchRows, type TableRow } from './match-rows.ts';
import type { TableProblem } from './table-problem.ts';
import { TABLE_COLUMNS, type ReadTableOptions, type TableColumn } from './table-texts.ts';

/** What was read of a table. */
export interface ParsedTable {
  /** All units that were given. Those that have a row have what the row says. */
  readonly units: readonly TranslationUnit[];
  /** Rows with a translation of no unit that was given; each is a problem, too. */
  readonly unmatched: readonly TranslationUnit[];
  /** Language of the translations, where the table says it. */
  readonly language?: string;
  /** In the order of their lines. */
  readonly problems: readonly TableProblem[];
}

/** A row that is not blank. A cell that holds something else than text is absent, and a problem of its own. */
export interface RawRow {
  readonly cells: readonly (string | undefined)[];
  /** Where it is in the file, counted from 1. */
  readonly line: number;
}

/** Finds the columns by their headings, in any of the languages, and the units that the rows belong to. */
export function readRows(
  all: readonly RawRow[],
  units: readonly TranslationUnit[],
  { texts }: ReadTableOptions,
  earlier: readonly TableProblem[],
): ParsedTable {
  const problems = [...earlier];
  const [first, ...others] = all;
  const columns = findColumns(first, texts);
  const missing = (['source', 'target'] as const).find((column) => columns && !columns.has(column));
  if (first && missing)
    problems.push({
      code: 'missing-column',
      line: first.line,
      column: 1,
      values: { column: missing },
    });
  if (!columns) problems.push({ code: 'no-heading', line: first?.line ?? 1, column: 1 });
  const isLanguages = !columns && isHeading(all, units);
  const rows = missing ? [] : columns || isLanguages ? others : all;
  const words = new Set(
    texts.flatMap(({ needsReview, sourceChanged }) => [toKey(needsReview), toKey(sourceChanged)]),
  );
  const read = rows.map(({ cells, line }): TableRow => {
    const row: Partial<Record<TableColumn, string>> = {};
    for (const [column, index] of columns ?? BARE_COLUMNS) {
      const cell = cells[index];
      if (cell !== undefined) row[column] = cell;
    }
    const { state = '' } = row;
    if (state.trim() !== '' && !words.has(toKey(state))) {
      const values = { text: state.slice(0, 60) };
      const column = (columns?.get('state') ?? 0) + 1;
      problems.push({ code: 'unknown-state', line, column, values });
    }
    return { cells: row, line };
  });
  const matched = matchRows(read, units);
  problems.push(...matched.problems);
  problems.sort((a, b) => a.line - b.line);
  const heading = first?.cells[columns?.get('target') ?? 1] ?? '';
  const language = columns ? LANGUAGE.exec(heading)?.[1] : isLanguages ? heading.trim() : undefined;
  return {
    units: matched.units,
    unmatched: matched.unmatched,
    problems,
    ...(language && { language }),
  };
}

const BARE_COLUMNS: ReadonlyMap<TableColumn, number> = new Map([
  ['source', 0],
  ['target', 1],
]);
const LANGUAGE = /\(([a-z]{2,8}(?:-[a-z\d]{1,8})*)\)\s*$/i;

/** Where each column is. Two headings make a row of headings, since a text may read like one of them. */
function findColumns(
  row: RawRow | undefined,
  texts: ReadTableOptions['texts'],
): ReadonlyMap<TableColumn, number> | undefined {
  const names = new Map(
    TABLE_COLUMNS.toReversed().flatMap((column) =>
      texts.map((words) => [toKey(words[column]), column] as const),
    ),
  );
  const columns = new Map<TableColumn, number>();
  for (const [index, cell = ''] of row?.cells.entries() ?? []) {
    const column = names.get(toKey(cell)) ?? names.get(toKey(cell.replace(LANGUAGE, '')));
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns.size > 1 ? columns : undefined;
}

/** Whoever deletes the heading would lose the first text: a row is none when a unit would be left without its row. */
export function isHeading(
  [first, ...rest]: readonly RawRow[],
  units: readonly TranslationUnit[],
): boolean {
  const source = normalizeSpaces(first?.cells[0] ?? '');
  const wanted = units.filter((unit) => normalizeSpaces(unit.source) === source).length;
  const has = rest.filter(({ cells }) => normalizeSpaces(cells[0] ?? '') === source).length;
  return has >= wanted;
}

function toKey(text: string): string {
  return normalizeSpaces(text).toLowerCase();
}
