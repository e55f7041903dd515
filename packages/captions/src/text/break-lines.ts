import type { Piece } from './pieces.ts';
import { closingTags, openTagsAfter } from './pieces.ts';
import { isSmallWord } from './small-words.ts';

/** The room that text has. */
export interface LineRoom {
  readonly language: string;
  readonly maxLineLength: number;
  readonly maxLines: number;
}

/** Lines of one caption, each the places of its first word and of the one after its last. */
export type Block = readonly (readonly [from: number, to: number])[];

/**
 * Puts words on lines and lines on captions: as few as hold them, broken after punctuation and before small words.
 * A word longer than a line has one of its own. Takes time in proportion to the words.
 */
export function breakLines(pieces: readonly Piece[], room: LineRoom): Block[] {
  if (pieces.length === 0) return [];
  const { maxLines, maxLineLength } = room;
  // The least cost of having placed all words before `at`, when the caption has so many lines so far.
  const width = maxLines + 1;
  const cost = new Float64Array((pieces.length + 1) * width).fill(Infinity);
  const from = new Int32Array(cost.length);
  const came = new Int32Array(cost.length);
  cost[0] = 0;
  for (let start = 0; start < pieces.length; start++) {
    let length = -1;
    for (let end = start + 1; end <= pieces.length; end++) {
      const piece = pieces[end - 1];
      if (!piece || (piece.startsLine && end - 1 > start)) break;
      length += piece.length + 1;
      if (length > maxLineLength && end > start + 1) break;
      const isLast = end === pieces.length;
      const isForced = pieces[end]?.startsLine === true;
      const own = lineCost(pieces, end, length, room, isLast || isForced);
      for (let lines = 0; lines <= maxLines; lines++) {
        const before = cost[start * width + lines] ?? Infinity;
        if (before === Infinity) continue;
        const isNew = lines === maxLines || lines === 0;
        place(
          end * width + (isNew ? 1 : lines + 1),
          before + own + (isNew ? NEW_CAPTION : 0),
          start,
          lines,
        );
        // A caption may end early, where a sentence does.
        if (!isNew && endsSentence(pieces[start - 1]))
          place(end * width + 1, before + own + NEW_CAPTION, start, lines);
      }
    }
  }
  return retrace();

  function place(state: number, value: number, start: number, lines: number): void {
    if (value >= (cost[state] ?? 0)) return;
    cost[state] = value;
    from[state] = start;
    came[state] = lines;
  }

  function retrace(): Block[] {
    let at = pieces.length;
    let lines = 1;
    for (let one = 1; one <= maxLines; one++)
      if ((cost[at * width + one] ?? Infinity) < (cost[at * width + lines] ?? Infinity))
        lines = one;
    const blocks: [number, number][][] = [];
    let isNew = true;
    while (at > 0) {
      const state = at * width + lines;
      const start = from[state] ?? 0;
      if (isNew) blocks.push([]);
      blocks.at(-1)?.push([start, at]);
      isNew = lines === 1;
      lines = came[state] ?? 0;
      at = start;
    }
    return blocks.toReversed().map((block) => block.toReversed());
  }
}

const NEW_CAPTION = 400;
const NEW_LINE = 100;

/** What it costs to end a line behind the word before `end`. */
function lineCost(
  pieces: readonly Piece[],
  end: number,
  length: number,
  { language, maxLineLength }: LineRoom,
  isFree: boolean,
): number {
  // Lines of like length are read with least movement of the eye.
  const rest = (maxLineLength - length) / maxLineLength;
  const ragged = NEW_LINE + 40 * rest * rest;
  if (isFree) return ragged;
  const word = pieces[end - 1]?.plain ?? '';
  if (/[.!?…]["»”)\]]*$/.test(word)) return ragged - 30;
  if (/[,;:—–]["»”)\]]*$/.test(word)) return ragged - 20;
  if (isSmallWord(word, language)) return ragged + 60;
  return isSmallWord(pieces[end]?.plain ?? '', language) ? ragged - 8 : ragged;
}

function endsSentence(piece: Piece | undefined): boolean {
  return piece !== undefined && /[.!?…]["»”)\]]*$/.test(piece.plain);
}

/** Tags are written again in each caption. Nobody nests deeper than this, other than to make files that grow without end. */
const MAX_DEPTH = 20;

/** The cue text of each caption: tags that are open at its end are closed, and opened again in the next. */
export function writeBlocks(pieces: readonly Piece[], blocks: readonly Block[]): string[] {
  let open: string[] = [];
  return blocks.map((block) => {
    const body = block
      .map(([from, to]) =>
        pieces
          .slice(from, to)
          .map(({ raw }) => raw)
          .join(' '),
      )
      .join('\n');
    const before = open;
    open = openTagsAfter(body, before);
    if (open.length > MAX_DEPTH) open = [];
    const isLast = block === blocks.at(-1);
    return before.join('') + body + (isLast ? '' : closingTags(open));
  });
}

/** Letters of a caption. */
export function lengthOf(pieces: readonly Piece[], block: Block): number {
  let length = 0;
  for (const [from, to] of block)
    for (const piece of pieces.slice(from, to)) length += piece.length + 1;
  return length;
}
