import type { ExchangeProblem, ExchangeProblemCode } from '../problem.ts';

/**
 * What can be wrong with a table that a translator sends back. After `not-found`, `missing-column`, `no-heading`,
 * `unknown-state` and `other-sheet` the rest of the file was read; after any other, words of it were not, and a program
 * should use nothing of it before a person has looked. `line` is the number of the row where the file is XLSX.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `not-utf-8`, `not-closed`, `stray-quote`, `not-found` | As in {@link ExchangeProblemCode}. | As there. |
 * | `duplicate` | Two rows have the same key and other translations; `values.first` is the line of the first. | Remove one of the two. |
 * | `missing-column` | The heading names no column `values.column`, or the row has no translation beside its source. | Put the column back. |
 * | `no-heading` | No row has the headings: sources and translations were taken from the first two columns. | Put the first row back. |
 * | `unknown-state` | `values.text` is no state: the translation is taken as one to be reviewed. | Empty the cell, or take a word that the file came with. |
 * | `formula` | The cell is a formula, which is never calculated: nothing was read of it. | Write the text itself. |
 * | `not-text` | The cell is a `values.kind`: `date`, `number`, `boolean` or `error`. What was typed is lost. | Format the cell as text and write it again. |
 * | `merged` | Cells are merged, down to `values.last`: of all but the first, the text is lost. | Undo the merge. |
 * | `other-sheet` | The file has another sheet, `values.name`, which was not read. | Move its rows to the first. |
 * | `not-xlsx` | The file is no XLSX; `values.format` is `xls`, `ods`, `encrypted`, `empty` or `unknown`. | Save it as .xlsx, without a password. |
 * | `too-large` | The file is larger than `values.maxMegabytes`, packed or unpacked, or has more than `values.maxRows` rows. | Part it, or use PO. |
 * | `damaged` | The file cannot be unpacked, or a part of it is missing or no XML. | Ask for it again. |
 */
export type TableProblemCode =
  | Exclude<ExchangeProblemCode, 'bad-line' | 'bad-escape'>
  | 'no-heading'
  | 'unknown-state'
  | 'formula'
  | 'not-text'
  | 'merged'
  | 'other-sheet'
  | 'not-xlsx'
  | 'too-large'
  | 'damaged';

/** A problem with a table, as data: whoever shows it writes the sentence. */
export type TableProblem = ExchangeProblem<TableProblemCode>;
