import Papa from 'papaparse';
import type { TranslationUnit } from '../translation-unit.ts';
import { guardCell } from './guard-cell.ts';

/** What stands at the top of the two columns. */
export interface SheetOptions {
  /** Language of the source: a BCP 47 tag. */
  readonly source: string;
  /** Language of the translations. */
  readonly target: string;
}

/**
 * Writes a sheet of two columns, source and translation, as CSV that Excel, LibreOffice and the like open. What a program
 * would take for a formula gets an apostrophe before it, which {@link parseSheet} takes away again. Half of a
 * surrogate pair, which no UTF-8 can say, becomes U+FFFD.
 *
 * @param units - What is to be translated. Ids, notes and comments stay here: give the same units to {@link parseSheet}.
 * @param options - The languages that stand at the top of the columns.
 * @example
 * ```ts
 * import { toSheet } from '@comunal/exchange';
 *
 * const units = [{ id: 'a', source: 'Gente', target: '' }];
 * console.log(toSheet(units, { source: 'es', target: 'pt' }).trim().split('\r\n')); // → [ '"es","pt"', '"Gente",""' ]
 * ```
 */
export function toSheet(
  units: readonly TranslationUnit[],
  { source, target }: SheetOptions,
): string {
  const rows = [[source, target], ...units.map((unit) => [unit.source, unit.target])];
  const csv = Papa.unparse(
    rows.map((row) => row.map(guardCell)),
    { quotes: true },
  );
  return Buffer.from(`\uFEFF${csv}\r\n`).toString();
}
