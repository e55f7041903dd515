import { refuseDuplicates } from '../refuse-duplicates.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import { TABLE_COLUMNS, type TableColumn, type TableOptions } from './table-texts.ts';

/** A table as rows of text. */
export interface TableRows {
  readonly columns: readonly TableColumn[];
  readonly heading: readonly string[];
  /** One for each unit, in their order. */
  readonly rows: readonly (readonly string[])[];
}

/** Columns that are for whoever translates, though nothing may stand in them yet. */
const ALWAYS: ReadonlySet<TableColumn> = new Set([
  'source',
  'target',
  'state',
  'comment',
  'credit',
  'id',
]);

/**
 * Lays units out as a table. Line ends become `\n`, and half of a surrogate pair U+FFFD.
 *
 * @throws `RangeError` when two units have the same id and source, or one has neither.
 */
export function toRows(
  units: readonly TranslationUnit[],
  { source, target, texts }: TableOptions,
): TableRows {
  refuseDuplicates(units);
  const cells = units.map((unit) => toCells(unit, texts));
  const columns = TABLE_COLUMNS.filter(
    (column) => ALWAYS.has(column) || cells.some((row) => row[column] !== ''),
  );
  const languages: Partial<Record<TableColumn, string>> = { source, target };
  return {
    columns,
    heading: columns.map((column) => {
      const language = languages[column];
      return language === undefined ? texts[column] : `${texts[column]} (${language})`;
    }),
    rows: cells.map((row) => columns.map((column) => row[column])),
  };
}

function toCells(unit: TranslationUnit, texts: TableOptions['texts']): Record<TableColumn, string> {
  const { previousSource = '', needsReview } = unit;
  const isChanged = previousSource !== '' && previousSource !== unit.source;
  const state = isChanged ? texts.sourceChanged : texts.needsReview;
  return {
    source: toCell(unit.source),
    target: toCell(unit.target),
    context: toCell(unit.context),
    note: toCell(unit.note),
    maxLength: unit.maxLength === undefined ? '' : String(unit.maxLength),
    state: needsReview ? state : '',
    previousSource: toCell(previousSource),
    comment: toCell(unit.comment),
    credit: toCell(unit.credit),
    id: toCell(unit.id),
    base: unit.base ?? '',
  };
}

function toCell(text: string = ''): string {
  if (!/[\r\p{Surrogate}]/u.test(text)) return text;
  return Buffer.from(text.replaceAll(/\r\n?/g, '\n')).toString();
}
