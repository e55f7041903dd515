import { readSheet } from 'read-excel-file/universal';
import type { RawCell, RawRow } from '../table/raw-row.ts';
import type { ParsedTable } from '../table/parsed-table.ts';
import { readRows } from '../table/read-rows.ts';
import type { TableProblem } from '../table/table-problem.ts';
import type { ReadTableOptions } from '../table/table-texts.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import { findSheet } from './find-sheet.ts';
import { cellKey, inspectSheet, type SheetInspection } from './inspect-sheet.ts';
import { UnreadableXlsxError, unpackXlsx } from './unpack-xlsx.ts';
import { XLSX_LIMITS } from './xlsx-limits.ts';

/**
 * Reads a table that {@link toXlsx} wrote. Columns are found by their headings, and rows by id and source: they may have been
 * moved, filtered and hidden, and columns other than source and translation deleted. A formula is never calculated and none
 * of its former results taken. Rejects only for what is no bytes.
 *
 * @param input - The bytes of the file. One that is larger than {@link XLSX_LIMITS}, packed or unpacked, is a problem.
 * @param units - What may be translated, as it is now.
 * @param options - The words that may stand above the columns.
 * @example
 * ```ts
 * import { parseXlsx } from '@comunal/exchange/xlsx';
 *
 * const { problems } = await parseXlsx(new TextEncoder().encode('es;pt'), [], { texts: [] });
 * console.log(problems[0]?.code, problems[0]?.values); // → not-xlsx { format: 'unknown' }
 * ```
 */
export async function parseXlsx(
  input: Uint8Array,
  units: readonly TranslationUnit[],
  options: ReadTableOptions,
): Promise<ParsedTable> {
  if (!(input instanceof Uint8Array))
    throw new TypeError('What is read is to be a Uint8Array: await it first.');
  try {
    const { rows, problems } = await readFirstSheet(input);
    return readRows(rows, units, options, problems);
  } catch (thrown) {
    if (!(thrown instanceof UnreadableXlsxError)) throw thrown;
    return { units, unmatched: [], columns: [], problems: [thrown.problem] };
  }
}

async function readFirstSheet(
  input: Uint8Array,
): Promise<{ readonly rows: readonly RawRow[]; readonly problems: readonly TableProblem[] }> {
  const parts = await unpackXlsx(input);
  const { number, xml, others } = findSheet(parts);
  const inspection = inspectSheet(xml);
  let values: readonly (readonly unknown[])[];
  try {
    // A copy, since it takes no part of a larger buffer.
    values = await readSheet(new Uint8Array(input).buffer, number, { trim: false });
  } catch {
    // Its errors quote what stands in the cells.
    throw new UnreadableXlsxError('damaged');
  }
  refuseRepeatedTexts(values);
  const rows = values.map((row, index) => {
    const line = index + 1;
    return {
      line,
      // The reader cuts off columns that are empty down to the last row, as an untranslated one may be.
      cells: Array.from({ length: Math.max(row.length, 2) }, (_, at) =>
        toRawCell(row[at], cellKey(line, at + 1), inspection),
      ),
    };
  });
  return {
    rows: rows.filter(({ cells }) =>
      cells.some((cell) => (typeof cell === 'string' ? cell.trim() !== '' : true)),
    ),
    problems: others.map((name) => {
      return { code: 'other-sheet', line: 1, column: 1, values: { name } };
    }),
  };
}

/** A long text stands in the file once, however many cells have it. */
function refuseRepeatedTexts(values: readonly (readonly unknown[])[]): void {
  const maxMegabytes = XLSX_LIMITS.unpackedMegabytes;
  let left = maxMegabytes * 1e6;
  for (const value of values.flat()) if (typeof value === 'string') left -= value.length;
  if (left < 0) throw new UnreadableXlsxError('too-large', { maxMegabytes });
}

function toRawCell(
  value: unknown,
  key: number,
  { formulas, errors, merged }: SheetInspection,
): RawCell {
  const merge = merged.get(key);
  if (formulas.has(key)) return { code: 'formula' };
  if (merge) return { code: 'merged', values: { last: merge.lastRow } };
  if (errors.has(key)) return { code: 'not-text', values: { kind: 'error' } };
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  // Somebody formatted the cell otherwise and typed digits, which are all there.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  const kind = value instanceof Date ? 'date' : typeof value;
  return { code: 'not-text', values: { kind } };
}
