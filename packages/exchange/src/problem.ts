/**
 * What can be wrong with a file that a translator sends back. After `not-found` and `missing-column` the rest of the file was
 * read; after any other, words of it were not, and a program should use nothing of it before a person has looked.
 */
export type ExchangeProblemCode =
  | 'not-utf-8'
  | 'bad-line'
  | 'not-closed'
  | 'bad-escape'
  | 'duplicate'
  | 'stray-quote'
  | 'not-found'
  | 'missing-column';

/** A problem with a file, as data: whoever shows it writes the sentence. */
export interface ExchangeProblem {
  readonly code: ExchangeProblemCode;
  /** Counted from 1. */
  readonly line: number;
  /** In UTF-16 units, counted from 1. */
  readonly column: number;
  /** What a sentence about it names. */
  readonly values?: Readonly<Record<string, string | number>>;
}
