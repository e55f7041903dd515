import { decodeText } from '../decode-text.ts';
import { unguardCell } from '../sheet/guard-cell.ts';
import { readCsv } from '../sheet/read-csv.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import type { ParsedTable } from './parsed-table.ts';
import { readRows } from './read-rows.ts';
import type { ReadTableOptions } from './table-texts.ts';

/**
 * Reads a table that {@link toCsv} wrote, parted by commas, semicolons or tabs. Columns are found by their headings, and
 * rows by id and source: they may have been moved, and columns other than source and translation deleted. Throws only for
 * what is neither text nor bytes.
 *
 * @param input - The text or the bytes of the file.
 * @param units - What may be translated, as it is now.
 * @param options - The words that may stand above the columns.
 * @example
 * ```ts
 * import { parseCsv, type TableTexts } from '@comunal/exchange';
 *
 * const texts: TableTexts = {
 *   source: 'Texto', target: 'Traducción', context: 'Dónde se ve', note: 'Nota', maxLength: 'Máximo', state: 'Estado',
 *   previousSource: 'Texto anterior', comment: 'Comentario', credit: 'Crédito', id: 'Clave', base: 'Base',
 *   needsReview: 'revisar', sourceChanged: 'cambió el texto',
 * };
 * const csv = 'Texto (es);Traducción (pt);Crédito\nGente;Pessoas;Luna\n';
 * const { units, language } = parseCsv(csv, [{ id: 'menu', source: 'Gente', target: '' }], { texts: [texts] });
 * console.log(language, units); // → pt [ { id: 'menu', source: 'Gente', target: 'Pessoas', credit: 'Luna' } ]
 * ```
 */
export function parseCsv(
  input: string | Uint8Array,
  units: readonly TranslationUnit[],
  options: ReadTableOptions,
): ParsedTable {
  const decoded = decodeText(input);
  const csv = readCsv(decoded.text);
  const rows = csv.rows.map(({ cells, line }) => ({ line, cells: cells.map(unguardCell) }));
  return readRows(rows, units, options, [...decoded.problems, ...csv.problems]);
}
