import Papa from 'papaparse';
import type { ExchangeProblem } from '../problem.ts';

/** A row that is not blank. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Where it begins in the file, counted from 1. */
  readonly line: number;
}

/** Reads CSV whose columns are parted by commas, semicolons or tabs. Guards against formulas are left in its cells. */
export function readCsv(text: string): {
  readonly rows: readonly CsvRow[];
  readonly problems: readonly ExchangeProblem<'not-closed' | 'stray-quote'>[];
} {
  const rows: CsvRow[] = [];
  const problems: ExchangeProblem<'not-closed' | 'stray-quote'>[] = [];
  let line = 1;
  let offset = 0;
  const [head = ''] = text.trimStart().split('\n', 1);
  // Columns are guessed by the languages at their top: sentences below have commas and semicolons of their own.
  const { delimiter } = Papa.parse(head, { delimitersToGuess: ['\t', ';', ','] }).meta;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data: cells, errors: [error], meta: { cursor } }) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
      if (error) {
        const code = error.code === 'InvalidQuotes' ? 'stray-quote' : 'not-closed';
        problems.push({ code, line, column: 1 });
      }
      line += text.slice(offset, cursor).split('\n').length - 1;
      offset = cursor;
    },
  });
  return { rows, problems };
}
