import type { TableProblem } from './table-problem.ts';

/** A text, or why there is none in the cell. */
export type RawCell = string | Pick<TableProblem, 'code' | 'values'>;

/** A row of a file that is not blank. */
export interface RawRow {
  readonly cells: readonly RawCell[];
  /** Where it is in the file, counted from 1. */
  readonly line: number;
}
