/** A block of a WebVTT file, by its offsets in the input. */
export interface Block {
  readonly from: number;
  readonly to: number;
  /** The number of its first line, counted from 1. */
  readonly line: number;
  /** The start and end of its line with an arrow; both are -1 when it has none. */
  readonly timesFrom: number;
  readonly timesTo: number;
}

/**
 * Splits a file into its blocks, the header first, as https://www.w3.org/TR/webvtt1/#collect-a-webvtt-block specifies:
 * at blank lines, and before each arrow that is in neither the first nor the second line of its block. Takes linear
 * time, since it searches each arrow only once.
 *
 * @param input - The text, with line feeds as its only line ends.
 */
export function splitBlocks(input: string): Block[] {
  const blocks: Block[] = [];
  const { length } = input;
  let at = 0;
  let line = 1;
  let arrow = -1;
  while (at < length) {
    const from = at;
    const firstLine = line;
    let to = at;
    let count = 0;
    let timesFrom = -1;
    let timesTo = -1;
    while (at < length) {
      let end = input.indexOf('\n', at);
      if (end < 0) end = length;
      if (end === at) break;
      if (arrow < at) {
        arrow = input.indexOf('-->', at);
        if (arrow < 0) arrow = length;
      }
      // An arrow in the first line of the header is text; further down, an arrow always ends the header.
      if (arrow < end && at > 0) {
        if (count > 1 || timesFrom >= 0 || from === 0) break;
        timesFrom = at;
        timesTo = end;
      }
      count++;
      to = end;
      at = end + 1;
      line++;
    }
    if (count > 0) blocks.push({ from, to, line: firstLine, timesFrom, timesTo });
    else {
      at++;
      line++;
    }
  }
  return blocks;
}
