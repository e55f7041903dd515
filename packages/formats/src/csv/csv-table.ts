import type { ContentType, Public } from '@comunal/schemas';
import type { ExportOptions, PublicLookup } from '../export-options.ts';

/** What a cell holds. One of which nothing is known is empty. */
export type CsvCell = string | number | boolean | undefined;

/** What cells are written with. */
export interface CsvContext {
  readonly options: ExportOptions;
  readonly lookup: PublicLookup;
}

/** The columns of a table, in their order: what each holds of a row, by its name. */
export type Columns<Row> = {
  readonly [name: string]: (row: Row, context: CsvContext) => CsvCell;
};

/** A table: the names of its columns, and its rows. */
export interface CsvRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** Creates the table of some entries of a type. */
export type TableWriter<T extends ContentType> = (
  entries: readonly Public<T>[],
  context: CsvContext,
) => CsvRows;

/** Defines a table with a row for each entry. */
export function defineTable<T extends ContentType>(columns: Columns<Public<T>>): TableWriter<T> {
  return definePartsTable((entry) => [entry], columns);
}

/** Defines a table with a row for each of the parts of an entry, such as the editions of a work. */
export function definePartsTable<T extends ContentType, Row>(
  listRows: (entry: Public<T>) => readonly Row[],
  columns: Columns<Row>,
): TableWriter<T> {
  return (entries, context) => ({
    columns: Object.keys(columns),
    rows: entries
      .flatMap((entry) => listRows(entry))
      .map((row) => Object.values(columns).map((write) => write(row, context))),
  });
}
