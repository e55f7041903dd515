import Papa from 'papaparse';
import { guardCell } from '../sheet/guard-cell.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import type { TableOptions } from './table-texts.ts';
import { toRows } from './to-rows.ts';

/**
 * Writes a table with all that a translator needs, as CSV that Excel, LibreOffice and the like open. What a program would
 * take for a formula gets an apostrophe before it, which {@link parseCsv} takes away again. A program may turn
 * what looks like a number or a date into one: `toXlsx` of `@comunal/exchange/xlsx` keeps it as it is.
 *
 * @param units - What is to be translated, each with an id or a source of its own.
 * @param options - The languages and the words above the columns.
 * @throws `RangeError` when two units have the same id and source, or one has neither.
 * @example
 * ```ts
 * import { toCsv, type TableTexts } from '@comunal/exchange';
 *
 * const texts: TableTexts = {
 *   source: 'Texto', target: 'Traducción', context: 'Dónde se ve', note: 'Nota', maxLength: 'Máximo', state: 'Estado',
 *   previousSource: 'Texto anterior', comment: 'Comentario', credit: 'Crédito', id: 'Clave', base: 'Base',
 *   needsReview: 'revisar', sourceChanged: 'cambió el texto',
 * };
 * const csv = toCsv([{ id: 'menu', source: 'Gente', target: '' }], { source: 'es', target: 'pt', texts });
 * console.log(csv.trim().split('\r\n')[1]); // → "Gente","","","","","menu"
 * ```
 */
export function toCsv(units: readonly TranslationUnit[], options: TableOptions): string {
  const { heading, rows } = toRows(units, options);
  const cells = [heading, ...rows].map((row) => row.map(guardCell));
  return `\uFEFF${Papa.unparse(cells, { quotes: true })}\r\n`;
}
