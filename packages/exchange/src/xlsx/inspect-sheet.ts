import { readXml } from './find-sheet.ts';
import { UnreadableXlsxError } from './unpack-xlsx.ts';
import { XLSX_LIMITS } from './xlsx-limits.ts';

/** What the reader of sheets does not tell of the cells. */
export interface SheetInspection {
  /** By {@link cellKey}: cells that are calculated. */
  readonly formulas: ReadonlySet<number>;
  /** Cells that hold an error, such as `#REF!`. */
  readonly errors: ReadonlySet<number>;
  /** Cells that are merged with others, with the last row of each merge. */
  readonly merged: ReadonlyMap<number, Merge>;
}

/** One merge of cells. */
export interface Merge {
  /** Counted from 1. */
  readonly lastRow: number;
}

/** A number for each cell, whose row and column are counted from 1. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMN + column;
}

/** @throws UnreadableXlsxError where it is no sheet, or one that would fill the memory. */
export function inspectSheet(xml: string): SheetInspection {
  const formulas = new Set<number>();
  const errors = new Set<number>();
  const ranges: Range[] = [];
  let cell: Position | undefined;
  let lastRow = 0;
  readXml(xml, {
    open(name, { r = '', t, ref = '' }) {
      if (name === 'c') {
        cell = readPosition(r);
        if (!cell) throw new UnreadableXlsxError('damaged');
        if (t === 'e') errors.add(cellKey(cell.row, cell.column));
      } else if (name === 'f' && cell) formulas.add(cellKey(cell.row, cell.column));
      else if ((name === 'v' || name === 'is') && cell) {
        lastRow = Math.max(lastRow, cell.row);
        if (cell.row > XLSX_LIMITS.rows || cell.column > XLSX_LIMITS.columns)
          throw new UnreadableXlsxError('too-large', { maxRows: XLSX_LIMITS.rows });
      } else if (name === 'row' && Number(r) > MAX_ROW) throw new UnreadableXlsxError('damaged');
      else if (name === 'mergeCell') ranges.push(readRange(ref));
    },
    close(name) {
      if (name === 'c') cell = undefined;
    },
  });
  return { formulas, errors, merged: spread(ranges, lastRow) };
}

interface Position {
  readonly row: number;
  readonly column: number;
}

interface Range {
  readonly from: Position;
  readonly to: Position;
}

/** What Excel has. */
const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;
/** More merged cells than these are no table. */
const MAX_MERGED = 1_000_000;

function readPosition(address: string): Position | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : undefined;
}

function readRange(ref: string): Range {
  const [first = '', last = first] = ref.split(':');
  const from = readPosition(first);
  const to = readPosition(last);
  if (!from || !to) throw new UnreadableXlsxError('damaged');
  return { from, to };
}

/** Each cell of the merges, as far as rows have something in them. */
function spread(ranges: readonly Range[], lastRow: number): ReadonlyMap<number, Merge> {
  const merged = new Map<number, Merge>();
  let count = 0;
  for (const { from, to } of ranges) {
    const merge = { lastRow: to.row };
    for (let row = from.row; row <= Math.min(to.row, lastRow); row++)
      for (let column = from.column; column <= Math.min(to.column, XLSX_LIMITS.columns); column++) {
        if (++count > MAX_MERGED) throw new UnreadableXlsxError('damaged');
        merged.set(cellKey(row, column), merge);
      }
  }
  return merged;
}
