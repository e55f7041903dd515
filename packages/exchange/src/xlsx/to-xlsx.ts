import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import type { TableColumn, TableOptions } from '../table/table-texts.ts';
import { toRows, type TableRows } from '../table/to-rows.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import { escapeCell } from './escape-cell.ts';
import { XLSX_LIMITS } from './xlsx-limits.ts';

/**
 * Writes a table with all that a translator needs as XLSX. All cells are text, never a formula, a number or a date, so that
 * `0012` and `=)` stay what they are. What is not to be edited has a grey ground.
 *
 * @param units - What is to be translated, each with an id or a source of its own.
 * @param options - The languages and the words above the columns.
 * @throws `RangeError` when two units have the same id and source, or one has neither; when a text is longer than a cell may
 *   be, or there is more than {@link XLSX_LIMITS} allow, since it would not be read again.
 * @example
 * ```ts
 * import type { TableTexts } from '@comunal/exchange';
 * import { parseXlsx, toXlsx } from '@comunal/exchange/xlsx';
 *
 * const texts: TableTexts = {
 *   source: 'Texto', target: 'Traducción', context: 'Dónde se ve', note: 'Nota', maxLength: 'Máximo', state: 'Estado',
 *   previousSource: 'Texto anterior', comment: 'Comentario', credit: 'Crédito', id: 'Clave', base: 'Base',
 *   needsReview: 'revisar', sourceChanged: 'cambió el texto',
 * };
 * const bytes = await toXlsx([{ id: 'sala', source: '0012', target: '=)' }], { source: 'es', target: 'pt', texts });
 * const { units } = await parseXlsx(bytes, [{ id: 'sala', source: '0012', target: '' }], { texts: [texts] });
 * console.log(units[0]?.target); // → =)
 * ```
 */
export async function toXlsx(
  units: readonly TranslationUnit[],
  options: TableOptions,
): Promise<Uint8Array> {
  if (units.length >= XLSX_LIMITS.rows)
    throw new RangeError(
      `${units.length} units are more than a sheet of ${XLSX_LIMITS.rows} rows has room for: write several, or PO.`,
    );
  const { columns, heading, rows } = toRows(units, options);
  refuseLongTexts({ columns, heading, rows }, units);
  refuseLargeTables(rows);
  const cells = rows.map((row) =>
    row.map((text, index) => {
      const column = columns[index] ?? 'source';
      const isMarked = column === 'state' && text !== '';
      return toCell(text, { ...styleOf(column), ...(isMarked && { backgroundColor: '#FFF0B3' }) });
    }),
  );
  const blob = await writeXlsxFile(
    [heading.map((text) => toCell(text, HEADING)), ...cells],
    {
      sheet: options.target.slice(0, 31),
      columns: columns.map((column) => ({ width: WIDTHS[column] })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function refuseLongTexts({ columns, rows }: TableRows, units: readonly TranslationUnit[]): void {
  const limit = XLSX_LIMITS.cellCharacters;
  for (const [index, row] of rows.entries()) {
    const column = columns[row.findIndex((text) => text.length > limit)];
    if (column === undefined) continue;
    const { id } = units[index] ?? { id: '' };
    throw new RangeError(
      `The ${column} of units[${index}] (${id.slice(0, 100)}) has more than the ${limit} characters that a cell may have: write PO.`,
    );
  }
}

/** @throws `RangeError` for a file that would not be read again. */
function refuseLargeTables(rows: TableRows['rows']): void {
  let bytes = 0;
  for (const row of rows)
    for (const text of row) bytes += Buffer.byteLength(text) + BYTES_OF_EMPTY_CELL;
  if (bytes > XLSX_LIMITS.unpackedMegabytes * 1e6)
    throw new RangeError(
      `The texts are more than the ${XLSX_LIMITS.unpackedMegabytes} MB that are read of a file: write several, or PO.`,
    );
}

/** What a cell and its place among the shared texts take in XML. */
const BYTES_OF_EMPTY_CELL = 60;

function toCell(text: string, style: CellObject): CellObject {
  // The format keeps what is typed into an empty cell as it is.
  const cell = { ...style, type: String, format: '@' };
  return text === '' ? cell : { ...cell, value: escapeCell(text) };
}

/** In letters. The keys are for the program: they are narrow, and cut off. */
const WIDTHS: Readonly<Record<TableColumn, number>> = {
  source: 48,
  target: 48,
  context: 26,
  note: 30,
  maxLength: 9,
  state: 16,
  previousSource: 32,
  comment: 28,
  credit: 18,
  id: 14,
  base: 10,
};

const GREY = { backgroundColor: '#F1F1F1', textColor: '#404040' };
const BORDER = { borderStyle: 'thin', borderColor: '#D0D0D0' } as const;
const WRAPPED = { wrap: true, alignVertical: 'top', ...BORDER } as const;
const HEADING: CellObject = {
  ...WRAPPED,
  fontWeight: 'bold',
  backgroundColor: '#DCE4EC',
  textColor: '#1F2D3A',
};

function styleOf(column: TableColumn): CellObject {
  if (column === 'id' || column === 'base')
    return { ...GREY, ...BORDER, alignVertical: 'top', textColor: '#757575', fontSize: 8 };
  const isForEditing = /^(?:target|state|comment|credit)$/.test(column);
  return isForEditing ? WRAPPED : { ...WRAPPED, ...GREY };
}
