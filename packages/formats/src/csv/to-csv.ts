import { Papa } from '../papaparse.ts';
import { checkExportOptions, type ExportOptions } from '../export-options.ts';
import { createTable, csvTables, type CsvEntry, type CsvTable } from './create-table.ts';
import type { CsvCell } from './csv-table.ts';
import { formulaPattern, guardInside } from './guard-cell.ts';

/**
 * Writes entries as a table in CSV (RFC 4180), which spreadsheet programs open. The columns of each table are listed in
 * `docs/csv.md`; their names are English in every language and stay the same, the texts are in the language of the export.
 *
 * What a program would take for a formula gets an apostrophe before it, also behind spaces, and inside a cell after a semicolon.
 * The text begins with the mark (U+FEFF) by which Excel knows UTF-8.
 *
 * @param table - A content type, `node` for a row for each node of activities, or `episode` for one for each of podcasts.
 * @param entries - Public forms of entries of the type that the table is made of, whose visibility is `public`.
 * @param options - The language and the address of the site, and how to find what entries refer to.
 * @throws NotPublicError when anything may not be published, {@link NotListedError} for an unlisted entry, RangeError for a
 * table that does not exist, TypeError for an unknown option.
 * @example
 * ```ts
 * import { toCsv } from '@comunal/formats';
 * import { pageSchema, toPublic } from '@comunal/schemas';
 *
 * const page = pageSchema.parse({
 *   type: 'page',
 *   slug: 'nosotras',
 *   visibility: 'public',
 *   title: { es: '=Nosotras, y más' },
 *   body: { es: 'Quiénes somos.' },
 * });
 * const visible = toPublic(page, () => undefined);
 * const text = toCsv('page', visible ? [visible] : [], {
 *   locale: 'es',
 *   siteUrl: 'https://colectiva.example/',
 * });
 * console.log(text.trim().split('\r\n').at(-1)); // → nosotras,,"'=Nosotras, y más",,,
 * ```
 */
export function toCsv<Table extends CsvTable>(
  table: Table,
  entries: readonly CsvEntry<Table>[],
  options: ExportOptions,
): string {
  checkExportOptions('toCsv', options, {});
  if (!csvTables.includes(table))
    throw new RangeError(`"${table}" is no table. There are: ${csvTables.join(', ')}.`);
  const { columns, rows } = createTable(table, entries, options);
  const cells = rows.map((row) => row.map(guard));
  const text = Papa.unparse([columns, ...cells], { escapeFormulae: formulaPattern });
  return `\uFEFF${text}\r\n`;
}

/** Numbers stay numbers: a longitude begins with a minus sign and is no formula. */
function guard(cell: CsvCell): CsvCell {
  return typeof cell === 'string' ? guardInside(cell) : cell;
}
