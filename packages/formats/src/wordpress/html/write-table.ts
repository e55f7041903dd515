/** A cell of a table, as one line of HTML. */
export interface Cell {
  readonly html: string;
  readonly isHeader: boolean;
}

/** In longer cells stands what a page lays out in columns, and no value. */
const longCell = 400;

/**
 * Writes a table as a list, since Markdown has none: an item for each row, with the names of the columns. A table of one column,
 * or with long texts, lays a page out, and becomes paragraphs.
 */
export function writeTable(rows: readonly (readonly Cell[])[]): string {
  const filled = rows.filter((row) => row.some(({ html }) => html !== ''));
  const cells = filled.flat();
  const isLayout =
    filled.every((row) => row.length < 2) || cells.some(({ html }) => html.length > longCell);
  if (isLayout) return cells.map(({ html }) => (html === '' ? '' : `<p>${html}</p>`)).join('');
  const [first = []] = filled;
  const names = first.length > 1 && first.every(({ isHeader }) => isHeader) ? first : [];
  const body = names.length > 0 && filled.length > 1 ? filled.slice(1) : filled;
  const items = body.map(
    (row) => `<li>${body === filled ? joinCells(row) : nameCells(row, names)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** `Day: Monday; Time: 10:00`. */
function nameCells(row: readonly Cell[], names: readonly Cell[]): string {
  return row
    .map(({ html }, index) => ({ html, name: names[index]?.html ?? '' }))
    .filter(({ html }) => html !== '')
    .map(({ html, name }) => (name === '' ? html : `${name.replace(/:$/, '')}: ${html}`))
    .join('; ');
}

/** The first cell of a row is its name: `Monday: 10:00; 12:00`. */
function joinCells(row: readonly Cell[]): string {
  const [first, ...others] = row.flatMap(({ html }) => (html === '' ? [] : [html]));
  if (first === undefined || others.length === 0) return first ?? '';
  return `${first.replace(/:$/, '')}: ${others.join('; ')}`;
}
