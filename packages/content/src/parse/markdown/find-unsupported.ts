import type { MarkdownToken } from './parse-markdown.ts';

/** Markup of other dialects of Markdown. */
export type UnsupportedKind = 'table' | 'strikethrough' | 'taskList' | 'footnote';

/** Markup that a page shows as it is written. */
export interface UnsupportedMarkup {
  readonly kind: UnsupportedKind;
  /** The offset of the markup in the text. */
  readonly offset: number;
}

/** Each kind, and where its markup may begin. */
const finders: readonly (readonly [UnsupportedKind, (text: string) => Iterable<number>])[] = [
  ['table', findTables],
  ['strikethrough', findAll(/~~(?=[^\s~])[^\n~]*[^\s~]~~(?!~)/g)],
  ['taskList', findAll(/(?<=^[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})\[[ xX]\][ \t]/gm)],
  ['footnote', findAll(/\[\^[^\]\s]{1,64}\]/g)],
];

/** Types of tokens in which markup means itself. */
const codeTypes = new Set(['codeFenced', 'codeIndented', 'codeText', 'htmlFlow', 'htmlText']);

/** Finds the first markup of each kind that CommonMark does not have, outside of code. */
export function findUnsupported(
  text: string,
  tokens: readonly MarkdownToken[],
): readonly UnsupportedMarkup[] {
  const code = tokens.filter(({ type }) => codeTypes.has(type));
  return finders.flatMap(([kind, find]) => {
    let next = 0; // both are in the order of the text
    for (const offset of find(text)) {
      while (next < code.length && (code[next]?.end ?? 0) <= offset) next++;
      const isInCode = (code[next]?.start ?? Infinity) <= offset;
      if (!isInCode && text[offset - 1] !== '\\') return [{ kind, offset }];
    }
    return [];
  });
}

function findAll(pattern: RegExp): (text: string) => Iterable<number> {
  return function* (text) {
    for (const { index } of text.matchAll(pattern)) yield index;
  };
}

/** Finds lines of cells above a line of as many cells of hyphens. */
function* findTables(text: string): Generator<number> {
  let offset = 0;
  let cells = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const row = splitCells(line);
    if (row.length > 1 && row.length === cells && row.every((cell) => /^:?-+:?$/.test(cell)))
      yield start;
    cells = row.length;
    start = offset + line.length - line.trimStart().length;
    offset += line.length + 1;
  }
}

function splitCells(line: string): readonly string[] {
  const cells = line.split('|').map((cell) => cell.trim());
  const [first, last] = [cells.at(0), cells.at(-1)];
  return cells.slice(first === '' ? 1 : 0, cells.length > 1 && last === '' ? -1 : undefined);
}
