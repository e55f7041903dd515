import { normalizeSpaces } from '../sheet/read-csv.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import type { ParsedTable } from './parsed-table.ts';
import type { TableProblem } from './table-problem.ts';
import type { TableColumn } from './table-texts.ts';

/** A row by its columns: one that is absent was deleted, or is not read. */
export interface TableRow {
  readonly cells: Readonly<Partial<Record<TableColumn, string>>>;
  readonly line: number;
}

/**
 * Gives each unit its row: the one with its id and source, else one with its source, in their order, else the one with its
 * id, whose source has changed.
 */
export function matchRows(
  rows: readonly TableRow[],
  units: readonly TranslationUnit[],
): Pick<ParsedTable, 'units' | 'unmatched' | 'problems'> {
  const problems: TableProblem[] = [];
  const matches = new Map<number, TableRow>();
  let waiting = removeDuplicates(rows, problems);
  for (const keyOf of [getIdentity, getSource, getId]) {
    const open = new Map<string, number[]>();
    for (const [index, unit] of units.entries()) {
      const key = matches.has(index) ? undefined : keyOf(unit);
      if (key === undefined) continue;
      const indexes = open.get(key);
      if (indexes) indexes.push(index);
      else open.set(key, [index]);
    }
    for (const indexes of open.values()) indexes.reverse();
    waiting = waiting.filter((row) => {
      const key = keyOf(row.cells);
      const index = key === undefined ? undefined : open.get(key)?.pop();
      if (index !== undefined) matches.set(index, row);
      return index === undefined;
    });
  }
  const unmatched: TranslationUnit[] = [];
  for (const { cells, line } of waiting) {
    const { id = '', source = '', target = '' } = cells;
    if (target.trim() !== '') unmatched.push(takeRow({ id, source, target: '' }, cells));
    problems.push({ code: 'not-found', line, column: 1, values: { text: source.slice(0, 60) } });
  }
  return {
    units: units.map((unit, index) => {
      const row = matches.get(index);
      return row ? takeRow(unit, row.cells) : unit;
    }),
    unmatched,
    problems,
  };
}

type Keyed = Readonly<Partial<Record<'id' | 'source', string>>>;

function getIdentity({ id, source }: Keyed): string | undefined {
  return id ? JSON.stringify([id, normalizeSpaces(source ?? '')]) : undefined;
}

function getSource({ source }: Keyed): string | undefined {
  return source === undefined ? undefined : normalizeSpaces(source);
}

function getId({ id }: Keyed): string | undefined {
  return id || undefined;
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
    source: getSource({ source }) === getSource(unit) ? unit.source : source,
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
