/** What a table has columns for, from left to right. Those from `context` on are left out where no unit has such a thing. */
export const TABLE_COLUMNS = [
  'source',
  'target',
  'context',
  'note',
  'maxLength',
  'state',
  'previousSource',
  'comment',
  'credit',
  'id',
  'base',
] as const;

/** A column of a table. */
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** The words of a table, in the language of those who translate: what stands above each column, and the two states. */
export interface TableTexts extends Readonly<Record<TableColumn, string>> {
  /** In the column `state`: somebody has to look. */
  readonly needsReview: string;
  /** In the column `state`: the source is another than the one that was translated. */
  readonly sourceChanged: string;
}

/** What stands at the top of a table. */
export interface TableOptions {
  /** Language of the source: a BCP 47 tag, which stands in brackets above its column. */
  readonly source: string;
  /** Language of the translations. */
  readonly target: string;
  /** The words above the columns. */
  readonly texts: TableTexts;
}

/** How a table is read. */
export interface ReadTableOptions {
  /** The words of all languages that a table may have been written in. */
  readonly texts: readonly TableTexts[];
}
