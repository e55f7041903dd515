import type { MatchOptions } from '../match/match-units.ts';

/**
 * The words of a table, in the language of those who translate: what stands above each column, from left to right, and the two
 * states. Columns that are for reading, and would be empty, are left out.
 */
export interface TableTexts {
  /** Above the text to be translated, before its language in brackets. */
  readonly source: string;
  /** Above the translation, before its language in brackets. */
  readonly target: string;
  /** Above where readers see the text. */
  readonly context: string;
  /** Above the explanation for the translator. */
  readonly note: string;
  /** Above how many characters the translation may have. */
  readonly maxLength: string;
  /** Above the state, which is empty or one of the two below. */
  readonly state: string;
  /** Above the source that the translation was made of. */
  readonly previousSource: string;
  /** Above what the translator remarks. */
  readonly comment: string;
  /** Above whom to thank. */
  readonly credit: string;
  /** Above the id of the unit. */
  readonly id: string;
  /** Above the base of the unit. */
  readonly base: string;
  /** A state: somebody has to look. */
  readonly needsReview: string;
  /** A state: the source is another than the one that was translated. */
  readonly sourceChanged: string;
}

/** A column of a table. */
export type TableColumn = Exclude<keyof TableTexts, 'needsReview' | 'sourceChanged'>;

/** From left to right: the keys are last, since they are for the program. */
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
] as const satisfies readonly TableColumn[];

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
export interface ReadTableOptions extends MatchOptions {
  /** The words of all languages that a table may have been written in. */
  readonly texts: readonly TableTexts[];
}
