import type { TranslationUnit } from '../translation-unit.ts';
import type { TableProblem } from './table-problem.ts';
import type { TableColumn } from './table-texts.ts';

/** What was read of a table. */
export interface ParsedTable {
  /** All units that were given. Those that have a row have what the row says, its source among it. */
  readonly units: readonly TranslationUnit[];
  /** Rows with a translation of no unit that was given; each is a problem, too. */
  readonly unmatched: readonly TranslationUnit[];
  /** The columns that were read: by the heading, or the first two where there is none. */
  readonly columns: readonly TableColumn[];
  /** Language of the translations, where the table says it. */
  readonly language?: string;
  /** In the order of their lines. */
  readonly problems: readonly TableProblem[];
}
