import type { TranslationUnit } from '../translation-unit.ts';
import { findColumns, toKey, type FoundColumns } from './find-columns.ts';
import { matchRows, type TableRow } from './match-rows.ts';
import type { ParsedTable } from './parsed-table.ts';
import type { RawRow } from './raw-row.ts';
import type { TableProblem } from './table-problem.ts';
import type { ReadTableOptions, TableColumn } from './table-texts.ts';

/** Finds the columns of a table and the units that its rows belong to. */
export function readRows(
  all: readonly RawRow[],
  units: readonly TranslationUnit[],
  { texts, ...matching }: ReadTableOptions,
  earlier: readonly TableProblem[],
): ParsedTable {
  const { columns, isNamed, rows, language, ...more } = findColumns(all, units, texts);
  const heading = { line: more.heading?.line ?? 1, column: 1 };
  const problems = [...earlier];
  if (!isNamed) problems.push({ code: 'no-heading', ...heading });
  const missing = (['source', 'target'] as const).find((column) => !columns.has(column));
  if (missing) problems.push({ code: 'missing-column', ...heading, values: { column: missing } });
  const states = new Set(
    texts.flatMap((words) => [words.needsReview, words.sourceChanged].map(toKey)),
  );
  const read = missing ? [] : rows.map((row) => readRow(row, columns, states, problems));
  const matched = matchRows(read, units, matching);
  return {
    ...matched,
    columns: [...columns.keys()],
    problems: [...problems, ...matched.problems].toSorted((a, b) => a.line - b.line),
    ...(language && { language }),
  };
}

function readRow(
  { cells, line }: RawRow,
  columns: FoundColumns['columns'],
  states: ReadonlySet<string>,
  problems: TableProblem[],
): TableRow {
  const row: Partial<Record<TableColumn, string>> = {};
  for (const [name, index] of columns) {
    const cell = cells[index];
    const place = { line, column: index + 1 };
    if (typeof cell === 'string') row[name] = cell;
    else if (cell && !NOT_READ.has(name)) problems.push({ ...cell, ...place });
    else if (!cell && name === 'target')
      problems.push({ code: 'missing-column', line, column: 1, values: { column: name } });
    if (name !== 'state' || typeof cell !== 'string') continue;
    const isKnown = cell.trim() === '' || states.has(toKey(cell));
    if (!isKnown)
      problems.push({ code: 'unknown-state', ...place, values: { text: cell.slice(0, 60) } });
  }
  return { cells: row, line };
}

/** What is written for the translator and never taken back. */
const NOT_READ: ReadonlySet<TableColumn> = new Set(['context', 'note', 'maxLength']);
