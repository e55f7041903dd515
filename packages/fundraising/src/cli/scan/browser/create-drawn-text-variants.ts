import { collapseWhitespace, normalizeText } from '../page/normalize-text.ts';
import type { DrawnText } from './take-snapshot.ts';

/**
 * The texts of a screen in the order in which they are seen: lines from above, and in a line from the left; and columns. They
 * are read with everything that may be hidden, without it, and without each sort of it alone.
 */
export function createDrawnTextVariants(drawn: readonly DrawnText[]): string[] {
  const sorts = new Set(drawn.flatMap(({ hiding }) => hiding));
  const readings = [
    drawn,
    drawn.filter(({ hiding }) => hiding.length === 0),
    ...Array.from(sorts, (sort) => drawn.filter(({ hiding }) => !hiding.includes(sort))),
  ];
  return [...new Set(readings.flatMap(linesOf))];
}

function linesOf(drawn: readonly DrawnText[]): string[] {
  const shown = drawn.filter(({ width, height }) => width > 0 && height > 0);
  const lines = rowsOf(shown);
  const columns = shown.toSorted((a, b) => Math.round((a.x - b.x) / 8) || a.y - b.y);
  return [
    lines.map((line) => line.map(({ text }) => normalizeText(text)).join('\u{e000}')).join('\n'),
    lines.map((line) => line.map(({ text }) => normalizeText(text)).join(' ')).join('\n'),
    lines
      .map((line) =>
        line
          .map(({ text }) => normalizeText(text))
          .toReversed()
          .join(' '),
      )
      .join('\n'),
    columns.map(({ text }) => normalizeText(text)).join('\n'),
  ].map(collapseWhitespace);
}

/** Texts whose middles are in each other's height stand in one line. */
function rowsOf(drawn: readonly DrawnText[]): DrawnText[][] {
  const rows: DrawnText[][] = [];
  for (const text of drawn.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && middleOf(text) - middleOf(first) < Math.max(first.height, text.height) / 2)
      row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function middleOf({ y, height }: DrawnText): number {
  return y + height / 2;
}
