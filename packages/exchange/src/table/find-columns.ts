import { normalizeSpaces } from '../normalize-spaces.ts';
import type { TranslationUnit } from '../translation-unit.ts';
import type { RawRow } from './raw-row.ts';
import { TABLE_COLUMNS, type TableColumn, type TableTexts } from './table-texts.ts';

/** Which columns a table has, and where its texts begin. */
export interface FoundColumns {
  /** By column, its index. */
  readonly columns: ReadonlyMap<TableColumn, number>;
  /** Whether the columns have headings; without them there are two. */
  readonly isNamed: boolean;
  /** The row of the headings, or the first. */
  readonly heading: RawRow | undefined;
  /** The other rows. */
  readonly rows: readonly RawRow[];
  /** Of the translations, where the heading says it. */
  readonly language?: string;
}

/** Finds the columns by their headings, in any of the languages. */
export function findColumns(
  all: readonly RawRow[],
  units: readonly TranslationUnit[],
  texts: readonly TableTexts[],
): FoundColumns {
  const names = toNames(texts);
  // Whoever sorts a table may move its heading, and whoever shares it may put a title above.
  for (const [index, row] of all.entries()) {
    const columns = findNamed(row, names);
    if (columns.size < 2 || (index > 0 && !(columns.has('source') && columns.has('target'))))
      continue;
    const language = LANGUAGE.exec(textOf(row, columns.get('target') ?? -1))?.[1];
    const rows = all.toSpliced(index, 1);
    return { columns, rows, heading: row, isNamed: true, ...(language && { language }) };
  }
  const [first, ...others] = all;
  const bare = { columns: BARE, heading: first, isNamed: false };
  if (!isHeading(all, units)) return { ...bare, rows: all };
  const language = textOf(first, 1).trim();
  return { ...bare, rows: others, ...(language && { language }) };
}

const BARE: FoundColumns['columns'] = new Map([
  ['source', 0],
  ['target', 1],
]);
const LANGUAGE = /\(([a-z]{2,8}(?:-[a-z\d]{1,8})*)\)\s*$/i;

type Names = ReadonlyMap<string, TableColumn>;

function toNames(texts: readonly TableTexts[]): Names {
  return new Map(
    TABLE_COLUMNS.toReversed().flatMap((column) =>
      texts.map((words) => [toKey(words[column]), column] as const),
    ),
  );
}

/** Two headings make a row of headings, since a text may read like one of them. */
function findNamed(row: RawRow, names: Names): FoundColumns['columns'] {
  const columns = new Map<TableColumn, number>();
  for (const index of row.cells.keys()) {
    const heading = textOf(row, index);
    const column = names.get(toKey(heading)) ?? names.get(toKey(heading.replace(LANGUAGE, '')));
    if (column && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

/** Whoever deletes the heading would lose the first text: a row is none when a unit would be left without its row. */
function isHeading(
  [first, ...rest]: readonly RawRow[],
  units: readonly TranslationUnit[],
): boolean {
  const source = normalizeSpaces(textOf(first, 0));
  const wanted = units.filter((unit) => normalizeSpaces(unit.source) === source).length;
  return rest.filter((row) => normalizeSpaces(textOf(row, 0)) === source).length >= wanted;
}

function textOf(row: RawRow | undefined, index: number): string {
  const cell = row?.cells[index];
  return typeof cell === 'string' ? cell : '';
}

/** Words are compared without their case, and however many spaces are between them. */
export function toKey(text: string): string {
  return normalizeSpaces(text).toLowerCase();
}
