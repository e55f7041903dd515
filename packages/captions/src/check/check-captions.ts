import type { Captions, Cue } from '../captions.ts';
import type { CaptionProblem } from '../problem.ts';
import { readingSpeed, visibleLength } from '../text/length.ts';
import { endsBadly, lastWord } from '../text/small-words.ts';
import { cueTokens, plainText } from '../text/tokens.ts';
import { loopIn, mayBeInvented } from './invented.ts';
import { resolvePreset, type CaptionPreset, type PresetChoice } from './presets.ts';

/** What {@link checkCaptions} looks for. */
export type CheckCode =
  | 'no-text'
  | 'order'
  | 'overlap'
  | 'short-gap'
  | 'too-short'
  | 'too-long'
  | 'too-fast'
  | 'long-line'
  | 'many-lines'
  | 'bad-break'
  | 'repeated'
  | 'invented'
  | 'mixed-labels'
  | 'label-spelling'
  | 'one-dash';

/** Something about a cue that a reader stumbles over. */
export interface CheckProblem extends CaptionProblem<CheckCode> {
  /** Place of the cue in `cues`. */
  readonly cue: number;
}

/** Checks how captions read, with the numbers of a preset. `line` is 0 for cues that no file has. */
export function checkCaptions({ cues }: Captions, preset: PresetChoice): CheckProblem[] {
  const numbers = resolvePreset(preset);
  const problems: CheckProblem[] = [];
  const hasVoices = cues.some(({ text }) => /<v[\s.]/.test(text));
  const labels = new Map<string, string>();
  let before: { readonly cue: Cue; readonly said: string } | undefined;
  /** Of the cues so far, the one that ends last. */
  let last: Cue | undefined;
  let repeats = 0;
  for (const [at, cue] of cues.entries()) {
    const plain = plainText(cue.text);
    const said = plain
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const report = (
      code: CheckCode,
      values?: CaptionProblem['values'],
      line = 0,
      column = 1,
    ): void => {
      const lineInFile = cue.line === undefined ? 0 : cue.line + line;
      problems.push({ code, line: lineInFile, column, cue: at, ...(values && { values }) });
    };
    if (before) {
      const isAfter = before.cue.startMs < cue.startMs;
      const above = isAfter && last && last.startMs < cue.startMs ? last : before.cue;
      checkPair(above, cue, numbers, report);
    }
    checkTimes(cue, plain, numbers, report);
    checkLines(plain, numbers, report);
    repeats = said !== '' && before?.said === said ? repeats + 1 : 0;
    // Two short ones may be an answer said twice.
    if (repeats > 1 || (repeats === 1 && said.length > 15))
      report('repeated', { text: short(plain) });
    const loop = loopIn(plain);
    if (loop !== undefined) report('repeated', { text: short(loop) });
    if (mayBeInvented(plain)) report('invented', { text: short(plain) });
    checkLabels(plain, cue.text, hasVoices, labels, report);
    before = { cue, said };
    if (!last || cue.endMs > last.endMs) last = cue;
  }
  return problems;
}

type Report = (
  code: CheckCode,
  values?: CaptionProblem['values'],
  line?: number,
  column?: number,
) => void;

function checkPair(before: Cue, cue: Cue, { minGapMs }: CaptionPreset, report: Report): void {
  const gapMs = cue.startMs - before.endMs;
  if (cue.startMs < before.startMs) report('order');
  else if (cue.startMs === before.startMs)
    return; // meant to be seen together
  else if (gapMs < 0) report('overlap', { ms: -gapMs });
  else if (gapMs < minGapMs) report('short-gap', { ms: gapMs, min: minGapMs });
}

function checkTimes(cue: Cue, plain: string, numbers: CaptionPreset, report: Report): void {
  const ms = cue.endMs - cue.startMs;
  if (plain.trim() === '') {
    report('no-text');
    return;
  }
  if (ms < numbers.minDurationMs)
    report('too-short', { ms: Math.max(ms, 0), min: numbers.minDurationMs });
  if (ms > numbers.maxDurationMs) report('too-long', { ms, max: numbers.maxDurationMs });
  if (ms <= 0) return; // no speed is to be told of what is never seen
  const cps = readingSpeed(plain, ms);
  // The clock counts whole milliseconds: text that fits exactly must not fail by one.
  if (cps > numbers.maxCps && readingSpeed(plain, ms + 1) > numbers.maxCps)
    report('too-fast', { cps: Math.ceil(cps * 10) / 10, max: numbers.maxCps });
}

function checkLines(plain: string, numbers: CaptionPreset, report: Report): void {
  const { maxLineLength, maxLines, language } = numbers;
  const lines = plain.split('\n');
  if (lines.length > maxLines) report('many-lines', { lines: lines.length, max: maxLines });
  for (const [at, line] of lines.entries()) {
    const length = visibleLength(line);
    if (length > maxLineLength)
      report('long-line', { length, max: maxLineLength }, at + 1, maxLineLength + 1);
    if (at < lines.length - 1 && endsBadly(line, language))
      report('bad-break', { word: lastWord(line) }, at + 1, line.length);
  }
  const dashes = lines.filter((line) => /^\s*[-–—]\s*\p{L}/u.test(line)).length;
  if (lines.length > 1 && dashes === 1 && !/^\s*[-–—]/.test(lines[0] ?? '')) report('one-dash');
}

const LABEL = /^\s*[-–—]?\s*\[?(\p{Lu}[\p{L}\p{M}.' ]{1,30})\]?:\s+\S/u;

function checkLabels(
  plain: string,
  text: string,
  hasVoices: boolean,
  labels: Map<string, string>,
  report: Report,
): void {
  const names: string[] = [];
  for (const [at, line] of plain.split('\n').entries()) {
    const name = LABEL.exec(line.slice(0, 80))?.[1];
    if (name === undefined) continue;
    if (hasVoices) report('mixed-labels', { name }, at + 1);
    names.push(name);
  }
  if (text.includes('<v'))
    for (const token of cueTokens(text))
      if (token.kind === 'start' && token.name === 'v' && token.annotation)
        names.push(token.annotation);
  for (const name of names) {
    const key = name
      .normalize('NFD')
      .replaceAll(/[^\p{L}]/gu, '')
      .toLowerCase();
    const known = labels.get(key);
    if (known === undefined) labels.set(key, name);
    else if (known !== name) report('label-spelling', { name, other: known });
  }
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
