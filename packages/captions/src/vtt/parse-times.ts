import type { CaptionProblem } from '../caption-problem.ts';
import { collectTimestamp, parseCommonTimestamp } from './parse-timestamp.ts';

/** Start and end time of a cue, and the offset after them in the input. */
export interface Times {
  readonly startMs: number;
  readonly endMs: number;
  readonly end: number;
}

/**
 * Parses the timings of a cue: https://www.w3.org/TR/webvtt1/#collect-webvtt-cue-timings-and-settings
 *
 * @param from - Offset of their line in `input`.
 * @returns `undefined` when they are invalid, after adding a problem.
 */
export function parseTimes(
  input: string,
  from: number,
  line: number,
  problems: CaptionProblem[],
): Times | undefined {
  // Fast path: nearly all timings are written in one form.
  const startMs = parseCommonTimestamp(input, from);
  if (startMs >= 0 && input.startsWith(' --> ', from + 12)) {
    const endMs = parseCommonTimestamp(input, from + 17);
    if (endMs > startMs) return { startMs, endMs, end: from + 29 };
  }
  const startOffset = skipSpace(input, from);
  const start = collectTimestamp(input, startOffset);
  const arrowOffset = start ? skipSpace(input, start.end) : startOffset;
  const endOffset = skipSpace(input, arrowOffset + 3);
  const isArrow = start !== undefined && input.startsWith('-->', arrowOffset);
  const end = isArrow ? collectTimestamp(input, endOffset) : undefined;
  if (!start || !end) {
    const column = (isArrow ? endOffset : arrowOffset) - from + 1;
    problems.push({ code: 'bad-timing', line, column });
    return undefined;
  }
  if (end.ms <= start.ms)
    problems.push({ code: 'end-before-start', line, column: endOffset - from + 1 });
  return { startMs: start.ms, endMs: end.ms, end: end.end };
}

function skipSpace(text: string, start: number): number {
  let end = start;
  for (
    let code = text.charCodeAt(end);
    code === 32 || code === 9 || code === 12;
    code = text.charCodeAt(end)
  )
    end++;
  return end;
}
