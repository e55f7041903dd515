import { createDecoyVariants } from './create-decoy-variants.ts';
import { applyDirectionOverrides } from './apply-direction-overrides.ts';
import { Trait, type TextRun } from './extract-text-runs.ts';
import { collapseWhitespace, SEAM } from './normalize-text.ts';
import { createSpelledVariants } from './create-spelled-variants.ts';

const UNSEEN = Trait.hidden | Trait.instead;

/** The traits that each variant omits. A decoy between the digits of an account can be hidden in many ways; all are tried. */
const OMITTED_TRAITS: readonly number[] = [
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
 * Creates the text of a page in every reading order: with and without text that may be hidden, by table columns, and backwards where
 * the page changes the writing direction. Equal variants are returned once.
 */
export function createTextVariants(runs: readonly TextRun[], isReversed: boolean): string[] {
  const texts = new Set([
    ...OMITTED_TRAITS.map((traits) => joinRuns(runs, (run) => (run.traits & traits) === 0)),
    ...createDecoyVariants(runs.filter(({ traits }) => (traits & UNSEEN) === 0)),
    joinColumns(runs),
    joinRuns(runs, ({ traits }) => (traits & Trait.above) !== 0),
  ]);
  const variants = new Set<string>();
  for (const text of texts) {
    const seen = collapseWhitespace(applyDirectionOverrides(text, false));
    variants.add(seen);
    // This joins words with inline elements, such as `<b>P</b>ix`.
    variants.add(seen.replaceAll(/(?<=\p{L})\u{e000}(?=\p{L})/gu, ''));
    for (const spelled of createSpelledVariants(seen)) variants.add(spelled);
    if (!isReversed) continue;
    variants.add(collapseWhitespace(applyDirectionOverrides(text, true)));
    for (const turned of reverse(seen)) variants.add(turned);
  }
  return [...variants];
}

function joinRuns(runs: readonly TextRun[], isIncluded: (run: TextRun) => boolean): string {
  // Line ends are kept even where the text of the line is omitted.
  return runs.map((run) => (run.text === '\n' || isIncluded(run) ? run.text : SEAM)).join('');
}

/** Joins the text of each table by columns. */
function joinColumns(runs: readonly TextRun[]): string {
  const columns = new Map<string, { row: number; texts: string[] }>();
  for (const { text, cell, traits } of runs) {
    if (!cell || (traits & UNSEEN) !== 0) continue;
    const key = `${cell.table} ${cell.column}`;
    const column = columns.get(key) ?? { row: cell.row, texts: ['\n'] };
    columns.set(key, column);
    column.texts.push(column.row === cell.row ? text : `\n${text}`);
    column.row = cell.row;
  }
  return [...columns.values()].flatMap(({ texts }) => texts).join('');
}

/** Returns each line with its characters reversed, and with its words reversed, as in writing from right to left. */
function reverse(reading: string): string[] {
  const lines = reading.split('\n');
  return [
    lines.map((line) => [...line].toReversed().join('')).join('\n'),
    lines.map((line) => line.split(' ').toReversed().join(' ')).join('\n'),
  ];
}
