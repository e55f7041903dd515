import { Papa } from '../../papaparse.ts';
import { checkEntryCount } from '../import-error.ts';
import { getColumn, type Column } from './columns.ts';

/** A table with the columns that are known, and the numbers of the others. */
export interface ProgrammeTable {
  readonly columns: ReadonlySet<Column>;
  /** Counted from 1: what stands above one may be the name of somebody. */
  readonly unknownColumns: readonly number[];
  /** How many columns are read at most, where the table has more. */
  readonly maxColumns?: number | undefined;
  readonly rows: readonly ProgrammeRow[];
}

/** A row of a programme that is not blank. */
export interface ProgrammeRow {
  /** Counted from 1, with the row of names. */
  readonly number: number;
  /** The text of a column, trimmed; empty where the row or the table has none. */
  readonly get: (column: Column) => string;
  /** What the table calls a column. */
  readonly name: (column: Column) => string;
}

const maxColumns = 200;
const separators = [',', ';', '\t'] as const;

/** Parses a table whose first row names its columns. The separator is the one by which most of the names are known. */
export function parseTable(text: string, maxEntries: number): ProgrammeTable {
  const [separator] = separators
    .map((each) => ({ each, known: parseRows(text, each, 1).flat().filter(getColumn).length }))
    .toSorted((a, b) => b.known - a.known)
    .map(({ each }) => each);
  const [header = [], ...rows] = parseRows(text, separator ?? ',', maxEntries + 2);
  checkEntryCount(rows.length, maxEntries);
  const indexByColumn = new Map<Column, number>();
  const unknownColumns: number[] = [];
  for (const [index, name] of header.slice(0, maxColumns).entries()) {
    const column = getColumn(name);
    if (column && !indexByColumn.has(column)) indexByColumn.set(column, index);
    else if (name.trim() !== '') unknownColumns.push(index + 1);
  }
  return {
    columns: new Set(indexByColumn.keys()),
    unknownColumns,
    maxColumns: header.length > maxColumns ? maxColumns : undefined,
    rows: rows.flatMap((cells, index) =>
      cells.every((cell) => cell.trim() === '')
        ? []
        : [
            {
              number: index + 2,
              get: (column) => cells[indexByColumn.get(column) ?? -1]?.trim() ?? '',
              name: (column) => header[indexByColumn.get(column) ?? -1]?.trim() ?? column,
            },
          ],
    ),
  };
}

function parseRows(text: string, delimiter: string, preview: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview }).data;
}
