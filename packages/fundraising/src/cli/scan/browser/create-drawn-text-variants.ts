import { collapseWhitespace, normalizeText } from '../page/normalize-text.ts';
import type { DrawnText } from './take-snapshot.ts';

/**
 * Creates the texts of a screen in visual reading order: by lines from top to bottom and left to right, and by columns; with all text
 * that may be hidden, without it, and without each kind of it.
 */
export function createDrawnTextVariants(drawn: readonly DrawnText[]): string[] {
  const sorts = new Set(drawn.flatMap(({ hiding }) => hiding));
  const variants = [
    drawn,
    drawn.filter(({ hiding }) => hiding.length === 0),
    ...Array.from(sorts, (sort) => drawn.filter(({ hiding }) => !hiding.includes(sort))),
  ];
  return [...new Set(variants.flatMap(joinLines))];
}

function joinLines(drawn: readonly DrawnText[]): string[] {
  const visible = drawn.filter(({ width, height }) => width > 0 && height > 0);
  const lines = groupRows(visible);
  const columns = visible.toSorted((a, b) => Math.round((a.x - b.x) / 8) || a.y - b.y);
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

/** Groups texts into lines: those whose vertical centres are within each other's height. */
function groupRows(drawn: readonly DrawnText[]): DrawnText[][] {
  const rows: DrawnText[][] = [];
  for (const text of drawn.toSorted((a, b) => getCentre(a) - getCentre(b))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row &&
      first &&
      getCentre(text) - getCentre(first) < Math.max(first.height, text.height) / 2
    )
      row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}

function getCentre({ y, height }: DrawnText): number {
  return y + height / 2;
}
