import type { CaptionProblem } from '../problem.ts';
import { collectTimestamp, usualTime } from './parse-timestamp.ts';

/** When a cue is seen, and where in the input this ends. */
export interface Times {
  readonly startMs: number;
  readonly endMs: number;
  readonly end: number;
}

/**
 * Collects the times of a cue: https://www.w3.org/TR/webvtt1/#collect-webvtt-cue-timings-and-settings
 *
 * @param from - Where their line begins in `input`.
 * @returns `undefined`, and a problem, when they make no sense.
 */
export function parseTimes(
  input: string,
  from: number,
  line: number,
  problems: CaptionProblem[],
): Times | undefined {
  // Nearly all times are written in one form, which is looked at first.
  const startMs = usualTime(input, from);
  if (startMs >= 0 && input.startsWith(' --> ', from + 12)) {
    const endMs = usualTime(input, from + 17);
    if (endMs > startMs) return { startMs, endMs, end: from + 29 };
  }
  const startAt = skipSpace(input, from);
  const start = collectTimestamp(input, startAt);
  const arrowAt = start ? skipSpace(input, start.end) : startAt;
  const endAt = skipSpace(input, arrowAt + 3);
  const isArrow = start !== undefined && input.startsWith('-->', arrowAt);
  const end = isArrow ? collectTimestamp(input, endAt) : undefined;
  if (!start || !end) {
    problems.push({ code: 'bad-timing', line, column: (isArrow ? endAt : arrowAt) - from + 1 });
    return undefined;
  }
  if (end.ms <= start.ms)
    problems.push({ code: 'end-before-start', line, column: endAt - from + 1 });
  return { startMs: start.ms, endMs: end.ms, end: end.end };
}

function skipSpace(text: string, at: number): number {
  let end = at;
  for (
    let code = text.charCodeAt(end);
    code === 32 || code === 9 || code === 12;
    code = text.charCodeAt(end)
  )
    end++;
  return end;
}
