/**
 * Texts on their way to translators and back: as gettext PO and as spreadsheets.
 *
 * @example
 * ```ts
 * import { parsePo, toPo } from '@comunal/exchange';
 *
 * const po = toPo([{ id: 'greeting', source: 'Hola', target: '' }], { language: 'pt-BR' });
 * const { language, units, problems } = parsePo(po.replace('msgstr ""\n\n', 'msgstr "Olá"\n'));
 * console.log(language, units.length, problems.length); // → pt-BR 1 0
 * ```
 *
 * @packageDocumentation
 */
export type { TranslationUnit } from './translation-unit.ts';
export type { ExchangeProblem, ExchangeProblemCode } from './problem.ts';
export { toPo, type PoOptions } from './po/to-po.ts';
export { parsePo, type ParsedPo } from './po/parse-po.ts';
export { toSheet, type SheetOptions } from './sheet/to-sheet.ts';
export { parseSheet, type ParsedSheet } from './sheet/parse-sheet.ts';
export { toCsv } from './table/to-csv.ts';
export { parseCsv } from './table/parse-csv.ts';
export type { ParsedTable } from './table/parsed-table.ts';
export type { TableProblem, TableProblemCode } from './table/table-problem.ts';
export type {
  ReadTableOptions,
  TableColumn,
  TableOptions,
  TableTexts,
} from './table/table-texts.ts';
