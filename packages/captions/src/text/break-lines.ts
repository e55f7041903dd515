import type { CueWord } from './split-words.ts';
import { writeClosingTags, findOpenTags } from './split-words.ts';
import { isStopWord } from './stop-words.ts';

/** The limits of a caption's lines. */
export interface LineLimits {
  readonly language: string;
  readonly maxLineLength: number;
  readonly maxLines: number;
}

/** The lines of one caption, each with the index of its first word and of the one after its last. */
export type Block = readonly (readonly [from: number, to: number])[];

/**
 * Breaks words into lines, and lines into captions: as few as possible, with breaks after punctuation and before stop
 * words. A word that is longer than a line has a line of its own. Takes linear time (dynamic programming).
 */
export function breakLines(words: readonly CueWord[], limits: LineLimits): Block[] {
  if (words.length === 0) return [];
  const { maxLines, maxLineLength } = limits;
  // For each state (words placed so far, lines of the current caption so far): its lowest cost, and the state before it.
  const width = maxLines + 1;
  const cost = new Float64Array((words.length + 1) * width).fill(Infinity);
  const previousEnd = new Int32Array(cost.length);
  const previousLines = new Int32Array(cost.length);
  cost[0] = 0;
  for (let start = 0; start < words.length; start++) {
    let length = -1;
    for (let end = start + 1; end <= words.length; end++) {
      const word = words[end - 1];
      if (!word || (word.startsLine && end - 1 > start)) break;
      length += word.length + 1;
      if (length > maxLineLength && end > start + 1) break;
      const isLast = end === words.length;
      const isForced = words[end]?.startsLine === true;
      const ownCost = getLineCost(words, end, length, limits, isLast || isForced);
      for (let lines = 0; lines <= maxLines; lines++) {
        const costBefore = cost[start * width + lines] ?? Infinity;
        if (costBefore === Infinity) continue;
        const isNew = lines === maxLines || lines === 0;
        relax(
          end * width + (isNew ? 1 : lines + 1),
          costBefore + ownCost + (isNew ? NEW_CAPTION_COST : 0),
          start,
          lines,
        );
        // A caption may end early at the end of a sentence.
        if (!isNew && endsSentence(words[start - 1]))
          relax(end * width + 1, costBefore + ownCost + NEW_CAPTION_COST, start, lines);
      }
    }
  }
  return traceBack();

  function relax(state: number, newCost: number, start: number, lines: number): void {
    if (newCost >= (cost[state] ?? 0)) return;
    cost[state] = newCost;
    previousEnd[state] = start;
    previousLines[state] = lines;
  }

  function traceBack(): Block[] {
    let end = words.length;
    let lines = 1;
    for (let count = 1; count <= maxLines; count++)
      if ((cost[end * width + count] ?? Infinity) < (cost[end * width + lines] ?? Infinity))
        lines = count;
    const blocks: [number, number][][] = [];
    let isNew = true;
    while (end > 0) {
      const state = end * width + lines;
      const start = previousEnd[state] ?? 0;
      if (isNew) blocks.push([]);
      blocks.at(-1)?.push([start, end]);
      isNew = lines === 1;
      lines = previousLines[state] ?? 0;
      end = start;
    }
    return blocks.toReversed().map((block) => block.toReversed());
  }
}

const NEW_CAPTION_COST = 400;
const NEW_LINE_COST = 100;

/** Returns the cost of ending a line after the word before `end`. */
function getLineCost(
  words: readonly CueWord[],
  end: number,
  length: number,
  { language, maxLineLength }: LineLimits,
  isFree: boolean,
): number {
  // Lines of similar length need the least movement of the eye.
  const rest = (maxLineLength - length) / maxLineLength;
  const cost = NEW_LINE_COST + 40 * rest * rest;
  if (isFree) return cost;
  const word = words[end - 1]?.plain ?? '';
  if (/[.!?…]["»”)\]]*$/.test(word)) return cost - 30;
  if (/[,;:—–]["»”)\]]*$/.test(word)) return cost - 20;
  if (isStopWord(word, language)) return cost + 60;
  return isStopWord(words[end]?.plain ?? '', language) ? cost - 8 : cost;
}

function endsSentence(word: CueWord | undefined): boolean {
  return word !== undefined && /[.!?…]["»”)\]]*$/.test(word.plain);
}

/** Open tags are repeated in each caption. Only a file that is meant to grow without end nests deeper than this. */
const MAX_DEPTH = 20;

/** Writes the cue text of each caption. Tags that are open at its end are closed and reopened in the next one. */
export function writeBlocks(words: readonly CueWord[], blocks: readonly Block[]): string[] {
  let open: string[] = [];
  return blocks.map((block) => {
    const body = block
      .map(([from, to]) =>
        words
          .slice(from, to)
          .map(({ raw }) => raw)
          .join(' '),
      )
      .join('\n');
    const openBefore = open;
    open = findOpenTags(body, openBefore);
    if (open.length > MAX_DEPTH) open = [];
    const isLast = block === blocks.at(-1);
    return openBefore.join('') + body + (isLast ? '' : writeClosingTags(open));
  });
}

/** Counts the characters of a caption, with a space after each word. */
export function countCharacters(words: readonly CueWord[], block: Block): number {
  let length = 0;
  for (const [from, to] of block)
    for (const word of words.slice(from, to)) length += word.length + 1;
  return length;
}
