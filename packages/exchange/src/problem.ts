/**
 * What can be wrong with a file that a translator sends back. After `not-found` and `missing-column` the rest of the file was
 * read; after any other, words of it were not, and a program should use nothing of it before a person has looked.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `not-utf-8` | From this line on, the bytes are neither UTF-8 nor UTF-16 with a byte order mark. | Save the file again as UTF-8. |
 * | `bad-line` | The line is no PO, as after a merge, or a translation without its source. | Repair or remove it. |
 * | `not-closed` | A quotation mark is missing: the file was cut off. | Ask for it again. |
 * | `bad-escape` | An escape such as `\303`, which stands for a byte, is not read. | Write the character itself. |
 * | `duplicate` | The text is translated a second time; `values.first` is the line of the first. | Keep one of the two. |
 * | `stray-quote` | A quotation mark inside a cell is not written twice. | Write it twice, or export the sheet again. |
 * | `not-found` | The row is of no unit; `values.text` is the beginning of its source. | Leave the sources as they were. |
 * | `missing-column` | The row has no translation beside its source. | Add the second column. |
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
export interface ExchangeProblem<Code extends string = ExchangeProblemCode> {
  /** What kind of problem it is, to branch on. */
  readonly code: Code;
  /** The line of the file, counted from 1. */
  readonly line: number;
  /** The column in that line, in UTF-16 units, counted from 1. */
  readonly column: number;
  /** What a sentence about it names, such as the line of the first of two. Absent when there is nothing. */
  readonly values?: Readonly<Record<string, string | number>>;
}
