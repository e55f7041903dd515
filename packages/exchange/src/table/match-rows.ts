import { matchUnits, type MatchOptions } from '../match/match-units.ts';
import { normalizeSpaces } from '../normalize-spaces.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import type { ParsedTable } from './parsed-table.ts';
import type { TableProblem } from './table-problem.ts';
import type { TableColumn } from './table-texts.ts';

/** A row by its columns: one that is absent was deleted, or is not read. */
export interface TableRow {
  readonly cells: Readonly<Partial<Record<TableColumn, string>>>;
  readonly line: number;
}

/** Gives each unit its row, as {@link matchUnits} finds it. */
export function matchRows(
  rows: readonly TableRow[],
  units: readonly TranslationUnit[],
  options: MatchOptions,
): Pick<ParsedTable, 'units' | 'unmatched' | 'problems'> {
  const problems: TableProblem[] = [];
  const candidates = removeDuplicates(rows, problems).map((row) => {
    const { id = '', source = '' } = row.cells;
    return { id, source, row };
  });
  const matched = matchUnits(units, candidates, options);
  const unmatched: TranslationUnit[] = [];
  for (const { row } of matched.unmatched) {
    const { cells, line } = row;
    const { id = '', source = '', target = '' } = cells;
    if (target.trim() !== '') unmatched.push(takeRow({ id, source, target: '' }, cells));
    problems.push({ code: 'not-found', line, column: 1, values: { text: source.slice(0, 60) } });
  }
  return {
    units: units.map((unit, index) => {
      const match = matched.matches[index];
      return match ? takeRow(unit, match.row.cells) : unit;
    }),
    unmatched,
    problems,
  };
}

type Keyed = Readonly<Partial<Record<'id' | 'source', string>>>;

function getIdentity({ id, source }: Keyed): string | undefined {
  return id ? JSON.stringify([id, normalizeSpaces(source ?? '')]) : undefined;
}

/** Of two rows with the same id and source the first is taken. */
function removeDuplicates(rows: readonly TableRow[], problems: TableProblem[]): TableRow[] {
  const firsts = new Map<string, TableRow>();
  return rows.filter((row) => {
    const identity = getIdentity(row.cells);
    const first = identity === undefined ? undefined : firsts.get(identity);
    if (identity === undefined) return true;
    if (!first) {
      firsts.set(identity, row);
      return true;
    }
    const values = { first: first.line };
    if (first.cells.target !== row.cells.target)
      problems.push({ code: 'duplicate', line: row.line, column: 1, values });
    return false;
  });
}

/** What the row says comes before what was known. State and base are the file's alone: they are about what stands in it. */
function takeRow(unit: TranslationUnit, cells: TableRow['cells']): TranslationUnit {
  const { base: _, needsReview: __, ...known } = unit;
  const { source = unit.source, target = unit.target, state, base } = cells;
  const taken = {
    ...known,
    // Programs change spaces; the source is given back as it is now unless it is another.
    source: normalizeSpaces(source) === normalizeSpaces(unit.source) ? unit.source : source,
    target,
    ...(state?.trim() && { needsReview: true }),
    ...(base?.trim() && { base: base.trim() }),
  };
  for (const column of ['previousSource', 'comment', 'credit'] as const) {
    const cell = cells[column];
    if (cell) taken[column] = cell;
    else if (cell === '') delete taken[column];
  }
  return taken;
}
