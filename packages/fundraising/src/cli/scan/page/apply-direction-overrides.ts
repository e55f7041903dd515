import { END_OF_DIRECTION, LEFT_TO_RIGHT, RIGHT_TO_LEFT } from './normalize-text.ts';

/** Browsers go no deeper either. */
const MAX_DEPTH = 125;

interface Turned {
  readonly isRightToLeft: boolean;
  readonly parts: string[];
}

/**
 * Puts a text whose writing is turned around by force into the order in which it is seen, and takes the marks out.
 *
 * @param goesOn - Whether a turn that was not ended goes on in the next line, as with an element, or ends with the line, as
 * with a mark in the text.
 */
export function applyDirectionOverrides(text: string, goesOn: boolean): string {
  if (!text.includes(RIGHT_TO_LEFT)) return text.replaceAll(/[\u{e002}\u{e003}]/gu, '');
  let marks: readonly string[] = [];
  return text
    .split('\n')
    .map((line) => {
      const { text: turned, unended } = turnLine(`${marks.join('')}${line}`);
      if (goesOn) marks = unended;
      return turned;
    })
    .join('\n');
}

function turnLine(line: string): { readonly text: string; readonly unended: readonly string[] } {
  const open: Turned[] = [{ isRightToLeft: false, parts: [] }];
  let tooDeep = 0;
  const close = (): void => {
    const turned = open.length > 1 ? open.pop() : undefined;
    if (turned) open.at(-1)?.parts.push(seen(turned));
  };
  for (const part of line.split(/([\u{e001}-\u{e003}])/u)) {
    const { isRightToLeft = false, parts } = open.at(-1) ?? {};
    if (part === RIGHT_TO_LEFT || part === LEFT_TO_RIGHT) {
      if (open.length > MAX_DEPTH) tooDeep += 1;
      else open.push({ isRightToLeft: part === RIGHT_TO_LEFT, parts: [] });
    } else if (part === END_OF_DIRECTION) {
      if (tooDeep > 0) tooDeep -= 1;
      else close();
    } else parts?.push(isRightToLeft ? [...part].toReversed().join('') : part);
  }
  const unended = open
    .slice(1)
    .map(({ isRightToLeft }) => (isRightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT));
  while (open.length > 1) close();
  return { text: open[0]?.parts.join('') ?? '', unended };
}

function seen({ isRightToLeft, parts }: Turned): string {
  return (isRightToLeft ? parts.toReversed() : parts).join('');
}
