/** A text that stands in a file: as it is written, decoded, unpacked, or without its markup. */
export interface TextPart {
  readonly text: string;
  /** The line of the file that an offset in the text stands on; absent where the file has no lines. */
  readonly lineAt?: (offset: number) => number;
}

/** A part of a file that was not looked at, and why. */
export interface SkippedPart {
  readonly skipped: string;
}

/** What reading a file gives. */
export type Reading = TextPart | SkippedPart;

/** Stands for a line break that decoding took away, so that lines can still be counted. Nobody sees it, and comparing texts skips it. */
export const joinedLine = '\u206F';

/** Creates what tells the line of an offset in a text. Texts keep their line breaks while they are decoded. */
export function createLineCounter(text: string): (offset: number) => number {
  let breaks: number[] | undefined;
  return (offset) => {
    breaks ??= listBreaks(text);
    return 1 + countBelow(breaks, offset);
  };
}

function listBreaks(text: string): number[] {
  return Array.from(text.matchAll(/[\n\u206F]/g), ({ index }) => index);
}

/** How many numbers of a sorted list are below another one. */
export function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
