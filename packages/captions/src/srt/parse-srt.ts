import type { CaptionDocument, Cue } from '../captions.ts';
import { checkText } from '../check-input.ts';
import type { CaptionProblem, ParseProblemCode } from '../caption-problem.ts';
import { parseSrtText } from './srt-text.ts';

/**
 * Parses SRT as people and programs write it: with any line ends, missing or wrong numbers, points instead of commas,
 * without hours, with one to three decimals, with blank lines inside a cue or none between cues, and with HTML and ASS
 * tags. Never throws for what a file holds. The `text` of a cue is WebVTT cue text; irregularities are in `problems`.
 *
 * @param text - The text of the file.
 * @throws TypeError when `text` is no string.
 * @example
 * ```ts
 * import { parseSrt } from '@comunal/captions';
 *
 * const { cues, problems } = parseSrt('00:00:01.5 --> 00:00:03.0\nHola.\n');
 * console.log(cues[0]?.startMs, problems.map(({ code }) => code)); // → 1500 [ 'odd-timing' ]
 * ```
 */
export function parseSrt(text: string): CaptionDocument {
  checkText(text);
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n?|\n/);
  const cues: Cue[] = [];
  const problems: CaptionProblem[] = [];
  const report = (
    code: ParseProblemCode,
    index: number,
    column = 1,
    values?: CaptionProblem['values'],
  ): void => {
    problems.push({ code, line: index + 1, column, ...(values && { values }) });
  };
  let first = lines.findIndex((line) => parseTimes(line) !== undefined);
  if (first < 0) {
    report('not-captions', 0);
    first = lines.length;
  }
  let numberIndex = findNumber(lines, first);
  const start = numberIndex ?? first;
  if (first < lines.length && lines.slice(0, start).some((line) => line.trim() !== ''))
    report('text-without-times', 0);

  for (let index = first; index < lines.length;) {
    const times = parseTimes(lines[index]);
    if (!times) {
      index++; // unreachable: each iteration begins at timings
      continue;
    }
    const { startMs, endMs, isOdd, rest } = times;
    if (isOdd) report('odd-timing', index);
    if (endMs <= startMs) report('end-before-start', index);
    if (rest.trim() !== '' && !/^\s*(?:[XY][12]:-?\d+\s*)+$/.test(rest))
      report('bad-setting', index, (lines[index] ?? '').length - rest.trimStart().length + 1, {
        setting: rest.trim(),
      });
    const id = numberIndex === undefined ? '' : (lines[numberIndex] ?? '').trim();
    let next = index + 1;
    while (next < lines.length && !parseTimes(lines[next])) next++;
    // The number above the next timings is not text of this cue.
    const expected = (id === '' ? cues.length + 1 : Number(id.replace('#', ''))) + 1;
    numberIndex = next < lines.length ? findNumber(lines, next, expected) : undefined;
    const end = numberIndex ?? next;
    const body = lines.slice(index + 1, end).map((line) => line.trimEnd());
    if (next < lines.length && body.length > 0 && body.at(-1) !== '') report('no-blank-line', end);
    while (body.at(-1) === '') body.pop();
    const firstText = body.findIndex((line) => line !== '');
    const textLines = firstText < 0 ? [] : body.slice(firstText);
    const blank = textLines.indexOf('');
    if (blank >= 0) report('blank-line-in-cue', index + 1 + firstText + blank);
    const { text, settings, unknownTags } = parseSrtText(
      textLines.filter((line) => line !== '').join('\n'),
    );
    for (const tag of unknownTags) report('unknown-tag', index, 1, { tag });
    cues.push({ id, startMs, endMs, text, settings, line: index + 1 });
    index = next;
  }
  return { format: 'srt', header: '', cues, regions: [], styles: [], notes: [], problems };
}

/**
 * Finds the line with the number of a cue: directly above its timings, or separated from them by blank lines, as in files
 * whose line ends were doubled. In the second case it has to be the expected number, since it could be text.
 *
 * @param timesIndex - Index of the line with the timings.
 */
function findNumber(
  lines: readonly string[],
  timesIndex: number,
  expected?: number,
): number | undefined {
  let above = timesIndex - 1;
  while (above > 0 && lines[above]?.trim() === '') above--;
  const number = lines[above];
  if (!isNumber(number)) return undefined;
  if (above === timesIndex - 1 || expected === undefined) return above;
  const isAlone = lines[above - 1]?.trim() === '';
  return isAlone && Number(number?.replace('#', '')) === expected ? above : undefined;
}

function isNumber(line: string | undefined): boolean {
  return line !== undefined && line.length < 40 && /^\s*#?\d+\s*$/.test(line);
}

interface Times {
  readonly startMs: number;
  readonly endMs: number;
  readonly isOdd: boolean;
  readonly rest: string;
}

const TIME = String.raw`(-?)(?:(\d{1,6})\s?[:：]\s?)?(\d{1,3})\s?[:：]\s?(\d{1,2})(?:\s?[,.;:，]\s?(\d{1,9}))?`;
const TIMES = new RegExp(
  String.raw`^\s{0,99}${TIME}\s{0,99}(-{1,3}\s?>|=>|→|–>|—>)\s{0,99}${TIME}(?![\d:])`,
);
const STANDARD = /^\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}$/;

function parseTimes(line: string | undefined): Times | undefined {
  // Timings have an arrow near the beginning of their line; this keeps the pattern off long lines.
  if (line === undefined || !/[>→]/.test(line.slice(0, 200))) return undefined;
  const match = TIMES.exec(line);
  if (!match) return undefined;
  return {
    startMs: toMilliseconds(match.slice(1, 6)),
    endMs: toMilliseconds(match.slice(7, 12)),
    isOdd: !STANDARD.test(match[0]),
    rest: line.slice(match[0].length),
  };
}

function toMilliseconds([sign, hours = '0', minutes = '0', seconds = '0', decimals = '']: (
  | string
  | undefined
)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  // The decimals are a fraction: «,5» is half a second.
  return sign ? 0 : whole * 1000 + Number(decimals.slice(0, 3).padEnd(3, '0'));
}
