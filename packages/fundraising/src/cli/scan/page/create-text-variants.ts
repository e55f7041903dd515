import { createDecoyVariants } from './create-decoy-variants.ts';
import { applyDirectionOverrides } from './apply-direction-overrides.ts';
import { Trait, type TextRun } from './extract-text-runs.ts';
import { collapseWhitespace, SEAM } from './normalize-text.ts';
import { createSpelledVariants } from './create-spelled-variants.ts';

const UNSEEN = Trait.hidden | Trait.instead;

/** What each reading leaves out. A decoy between the digits of an account can be hidden in many ways, and each is tried. */
const LEFT_OUT: readonly number[] = [
  0,
  UNSEEN,
  UNSEEN | Trait.styled,
  UNSEEN | Trait.classed,
  UNSEEN | Trait.styled | Trait.classed,
  UNSEEN | Trait.inline,
  UNSEEN | Trait.bare,
  Trait.instead | Trait.bare,
  Trait.instead | Trait.deep,
  UNSEEN | Trait.above,
];

/**
 * The text of a page in every way in which it may be seen: with and without what may be hidden, down the columns of tables, and
 * backwards where the page turns the direction of writing. Equal readings are given once.
 */
export function createTextVariants(pieces: readonly TextRun[], isTurned: boolean): string[] {
  const texts = new Set([
    ...LEFT_OUT.map((traits) => textOf(pieces, (piece) => (piece.traits & traits) === 0)),
    ...createDecoyVariants(pieces.filter(({ traits }) => (traits & UNSEEN) === 0)),
    columnsOf(pieces),
    textOf(pieces, ({ traits }) => (traits & Trait.above) !== 0),
  ]);
  const readings = new Set<string>();
  for (const text of texts) {
    const seen = collapseWhitespace(applyDirectionOverrides(text, false));
    readings.add(seen);
    // Words with inline elements in them, such as `<b>P</b>ix`.
    readings.add(seen.replaceAll(/(?<=\p{L})\u{e000}(?=\p{L})/gu, ''));
    for (const spelled of createSpelledVariants(seen)) readings.add(spelled);
    if (!isTurned) continue;
    readings.add(collapseWhitespace(applyDirectionOverrides(text, true)));
    for (const turned of backwards(seen)) readings.add(turned);
  }
  return [...readings];
}

function textOf(pieces: readonly TextRun[], isRead: (piece: TextRun) => boolean): string {
  // The end of a line stays where what stands on it is left out.
  return pieces.map((piece) => (piece.text === '\n' || isRead(piece) ? piece.text : SEAM)).join('');
}

/** Each table down its columns, one after the other. */
function columnsOf(pieces: readonly TextRun[]): string {
  const columns = new Map<string, { row: number; texts: string[] }>();
  for (const { text, cell, traits } of pieces) {
    if (!cell || (traits & UNSEEN) !== 0) continue;
    const key = `${cell.table} ${cell.column}`;
    const column = columns.get(key) ?? { row: cell.row, texts: ['\n'] };
    columns.set(key, column);
    column.texts.push(column.row === cell.row ? text : `\n${text}`);
    column.row = cell.row;
  }
  return [...columns.values()].flatMap(({ texts }) => texts).join('');
}

/** Each line with its letters backwards, and with its words backwards, as numbers stand in writing from right to left. */
function backwards(reading: string): string[] {
  const lines = reading.split('\n');
  return [
    lines.map((line) => [...line].toReversed().join('')).join('\n'),
    lines.map((line) => line.split(' ').toReversed().join(' ')).join('\n'),
  ];
}
