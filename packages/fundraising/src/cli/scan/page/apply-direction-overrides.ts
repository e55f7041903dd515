import { END_OF_DIRECTION, LEFT_TO_RIGHT, RIGHT_TO_LEFT } from './normalize-text.ts';

/** Browsers have the same limit. */
const MAX_DEPTH = 125;

interface DirectionRun {
  readonly isRightToLeft: boolean;
  readonly parts: string[];
}

/**
 * Applies the direction overrides of a text: puts it into the visual order and removes the marks.
 *
 * @param isContinued - Whether an open override continues in the next line, as with an element, or ends with the line, as with a
 * mark in the text.
 */
export function applyDirectionOverrides(text: string, isContinued: boolean): string {
  if (!text.includes(RIGHT_TO_LEFT)) return text.replaceAll(/[\u{e002}\u{e003}]/gu, '');
  let marks: readonly string[] = [];
  return text
    .split('\n')
    .map((line) => {
      const { text: turned, unended } = reorderLine(`${marks.join('')}${line}`);
      if (isContinued) marks = unended;
      return turned;
    })
    .join('\n');
}

function reorderLine(line: string): { readonly text: string; readonly unended: readonly string[] } {
  const open: DirectionRun[] = [{ isRightToLeft: false, parts: [] }];
  let ignoredDepth = 0;
  const close = (): void => {
    const turned = open.length > 1 ? open.pop() : undefined;
    if (turned) open.at(-1)?.parts.push(toVisualOrder(turned));
  };
  for (const part of line.split(/([\u{e001}-\u{e003}])/u)) {
    const { isRightToLeft = false, parts } = open.at(-1) ?? {};
    if (part === RIGHT_TO_LEFT || part === LEFT_TO_RIGHT) {
      if (open.length > MAX_DEPTH) ignoredDepth += 1;
      else open.push({ isRightToLeft: part === RIGHT_TO_LEFT, parts: [] });
    } else if (part === END_OF_DIRECTION) {
      if (ignoredDepth > 0) ignoredDepth -= 1;
      else close();
    } else parts?.push(isRightToLeft ? [...part].toReversed().join('') : part);
  }
  const unended = open
    .slice(1)
    .map(({ isRightToLeft }) => (isRightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT));
  while (open.length > 1) close();
  return { text: open[0]?.parts.join('') ?? '', unended };
}

function toVisualOrder({ isRightToLeft, parts }: DirectionRun): string {
  return (isRightToLeft ? parts.toReversed() : parts).join('');
}
