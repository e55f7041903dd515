import type { CaptionDocument, Cue } from '../captions.ts';
import type { CaptionProblem, ParseProblemCode } from '../problem.ts';
import { readSrtText } from './srt-text.ts';

/**
 * Reads SRT as people and programs write it: any line ends, missing or wrong numbers, points for commas, hours left out,
 * one to three decimals, blank lines inside a cue, none between cues, tags of HTML and of ASS. Never throws; `text` is
 * WebVTT cue text, and what stood oddly is in `problems`.
 */
export function parseSrt(text: string): CaptionDocument {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n?|\n/);
  const cues: Cue[] = [];
  const problems: CaptionProblem[] = [];
  const problem = (
    code: ParseProblemCode,
    at: number,
    column = 1,
    values?: CaptionProblem['values'],
  ): void => {
    problems.push({ code, line: at + 1, column, ...(values && { values }) });
  };
  let first = lines.findIndex((line) => readTimes(line) !== undefined);
  if (first < 0) {
    problem('not-captions', 0);
    first = lines.length;
  }
  let numbered = numberLine(lines, first);
  const start = numbered ?? first;
  if (first < lines.length && lines.slice(0, start).some((line) => line.trim() !== ''))
    problem('text-without-times', 0);

  for (let at = first; at < lines.length;) {
    const times = readTimes(lines[at]);
    if (!times) {
      at++; // cannot be: each turn begins at times
      continue;
    }
    const { startMs, endMs, isOdd, rest } = times;
    if (isOdd) problem('odd-timing', at);
    if (endMs <= startMs) problem('end-before-start', at);
    if (rest.trim() !== '' && !/^\s*(?:[XY][12]:-?\d+\s*)+$/.test(rest))
      problem('bad-setting', at, (lines[at] ?? '').length - rest.trimStart().length + 1, {
        setting: rest.trim(),
      });
    const id = numbered === undefined ? '' : (lines[numbered] ?? '').trim();
    let next = at + 1;
    while (next < lines.length && !readTimes(lines[next])) next++;
    // The number above the next times is no text of this cue.
    const expected = (id === '' ? cues.length + 1 : Number(id.replace('#', ''))) + 1;
    numbered = next < lines.length ? numberLine(lines, next, expected) : undefined;
    const end = numbered ?? next;
    const body = lines.slice(at + 1, end).map((line) => line.trimEnd());
    if (next < lines.length && body.length > 0 && body.at(-1) !== '') problem('no-blank-line', end);
    while (body.at(-1) === '') body.pop();
    const from = body.findIndex((line) => line !== '');
    const words = from < 0 ? [] : body.slice(from);
    const blank = words.indexOf('');
    if (blank >= 0) problem('blank-line-in-cue', at + 1 + from + blank);
    const read = readSrtText(words.filter((line) => line !== '').join('\n'));
    for (const tag of read.unknown) problem('unknown-tag', at, 1, { tag });
    cues.push({ id, startMs, endMs, text: read.text, settings: read.settings, line: at + 1 });
    at = next;
  }
  return { format: 'srt', header: '', cues, regions: [], styles: [], notes: [], problems };
}

/**
 * Where the number of the times at a place stands: right above them, or parted from them by blank lines, as in files whose
 * line ends were doubled; then it has to be the one that is expected, since it could be words.
 */
function numberLine(lines: readonly string[], at: number, expected?: number): number | undefined {
  let above = at - 1;
  while (above > 0 && lines[above]?.trim() === '') above--;
  const number = lines[above];
  if (!isNumber(number)) return undefined;
  if (above === at - 1 || expected === undefined) return above;
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
const USUAL = /^\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}$/;

function readTimes(line: string | undefined): Times | undefined {
  // No line of times is long without an arrow near its beginning.
  if (line === undefined || !/[>→]/.test(line.slice(0, 200))) return undefined;
  const found = TIMES.exec(line);
  if (!found) return undefined;
  return {
    startMs: ms(found.slice(1, 6)),
    endMs: ms(found.slice(7, 12)),
    isOdd: !USUAL.test(found[0]),
    rest: line.slice(found[0].length),
  };
}

function ms([sign, hours = '0', minutes = '0', seconds = '0', decimals = '']: (
  string | undefined
)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  // Decimals are a fraction: «,5» is half a second.
  return sign ? 0 : whole * 1000 + Number(decimals.slice(0, 3).padEnd(3, '0'));
}
