import type { Captions, Cue } from '../captions.ts';
import type { CaptionProblem } from '../caption-problem.ts';
import { getReadingSpeed, countVisibleCharacters } from '../text/reading-speed.ts';
import { endsWithStopWord, getLastWord } from '../text/stop-words.ts';
import { tokenizeCueText, plainText } from '../text/tokenize-cue-text.ts';
import { findRepetitionLoop, isLikelyHallucination } from './hallucinations.ts';
import type { CaptionPreset } from './caption-preset.ts';
import { resolvePreset, type PresetChoice } from './presets.ts';

/**
 * The problems that {@link checkCaptions} reports.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `no-text` | The caption has no text. | Remove it. |
 * | `order` | It begins before the previous one. | `fixCaptions` sorts captions. |
 * | `overlap` | It begins `values.ms` before the previous one ends. | `fixCaptions` ends that one earlier. |
 * | `short-gap` | The gap before it is too short for the eye to notice the change. | `fixCaptions` widens it. |
 * | `too-short` | It is shown for less than the preset's minimum. | `fixCaptions` lengthens it where there is time. |
 * | `too-long` | It is shown for more than the preset's maximum. | `fixCaptions` ends it earlier. |
 * | `too-fast` | It has `values.cps` characters a second, more than people can read. | Shorten the text, or give it more time. |
 * | `long-line` | A line has more characters than the preset allows. | `fixCaptions` breaks it. |
 * | `many-lines` | It has more lines than the preset allows. | `fixCaptions` splits it. |
 * | `bad-break` | `values.word` stands at the end of a line, and belongs to the next one. | `fixCaptions` breaks elsewhere. |
 * | `repeated` | A text is repeated, as speech recognition does without anybody saying it. | Listen, and remove what nobody says. |
 * | `hallucination` | The text is a frequent invention of speech recognition. | Listen, and remove what nobody says. |
 * | `mixed-labels` | The name of a speaker is text, while other captions have a voice tag. | Use `<v Name>` everywhere. |
 * | `label-spelling` | The name of a speaker is spelt otherwise further up. | Choose one spelling. |
 * | `one-dash` | Only one of two speakers has a dash. | Give one to each. |
 */
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
  | 'hallucination'
  | 'mixed-labels'
  | 'label-spelling'
  | 'one-dash';

/** A problem that makes a cue hard to read. */
export interface CheckProblem extends CaptionProblem<CheckCode> {
  /** Index of the cue in `cues`. */
  readonly cue: number;
}

/**
 * Checks how well captions read: reading speed, line lengths and breaks, timing, likely hallucinations of a speech
 * recogniser and speaker labels, against the limits of a preset. `line` is 0 for cues that were not read from a file.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param preset - The name of a preset, a language tag, or limits of your own.
 * @throws TypeError when the preset is missing, or a limit of your own is not of its type.
 * @example
 * ```ts
 * import { checkCaptions, parseCaptions } from '@comunal/captions';
 *
 * const captions = parseCaptions('1\n00:00:01,000 --> 00:00:01,500\nLa red que hicimos.\n');
 * for (const { code, line, values } of checkCaptions(captions, 'es-419')) console.log(code, line, values);
 * // → too-short 2 { ms: 500, min: 833 }
 * //   too-fast 2 { cps: 38, max: 17 }
 * ```
 */
export function checkCaptions({ cues }: Captions, preset: PresetChoice): CheckProblem[] {
  const limits = resolvePreset(preset);
  const problems: CheckProblem[] = [];
  const hasVoices = cues.some(({ text }) => /<v[\s.]/.test(text));
  const labels = new Map<string, string>();
  let previous: { readonly cue: Cue; readonly normalizedText: string } | undefined;
  /** Of the cues so far, the one that ends last. */
  let last: Cue | undefined;
  let repeats = 0;
  for (const [index, cue] of cues.entries()) {
    const plain = plainText(cue.text);
    const normalizedText = plain
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
      problems.push({ code, line: lineInFile, column, cue: index, ...(values && { values }) });
    };
    if (previous) {
      const isAfter = previous.cue.startMs < cue.startMs;
      const above = isAfter && last && last.startMs < cue.startMs ? last : previous.cue;
      checkPair(above, cue, limits, report);
    }
    checkTimes(cue, plain, limits, report);
    checkLines(plain, limits, report);
    const isRepeated = normalizedText !== '' && previous?.normalizedText === normalizedText;
    repeats = isRepeated ? repeats + 1 : 0;
    // Two short cues with the same text may be an answer that was given twice.
    if (repeats > 1 || (repeats === 1 && normalizedText.length > 15))
      report('repeated', { text: truncate(plain) });
    const loop = findRepetitionLoop(plain);
    if (loop !== undefined) report('repeated', { text: truncate(loop) });
    if (isLikelyHallucination(plain)) report('hallucination', { text: truncate(plain) });
    checkLabels(plain, cue.text, hasVoices, labels, report);
    previous = { cue, normalizedText };
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

function checkPair(previous: Cue, cue: Cue, { minGapMs }: CaptionPreset, report: Report): void {
  const gapMs = cue.startMs - previous.endMs;
  if (cue.startMs < previous.startMs) report('order');
  else if (cue.startMs === previous.startMs) return; // these are meant to be seen together
  else if (gapMs < 0) report('overlap', { ms: -gapMs });
  else if (gapMs < minGapMs) report('short-gap', { ms: gapMs, min: minGapMs });
}

function checkTimes(cue: Cue, plain: string, limits: CaptionPreset, report: Report): void {
  const ms = cue.endMs - cue.startMs;
  if (plain.trim() === '') {
    report('no-text');
    return;
  }
  if (ms < limits.minDurationMs)
    report('too-short', { ms: Math.max(ms, 0), min: limits.minDurationMs });
  if (ms > limits.maxDurationMs) report('too-long', { ms, max: limits.maxDurationMs });
  if (ms <= 0) return; // a cue that is never seen has no reading speed
  const cps = getReadingSpeed(plain, ms);
  // Times are whole milliseconds, so text that fits exactly must not fail by one of them.
  if (cps > limits.maxCps && getReadingSpeed(plain, ms + 1) > limits.maxCps)
    report('too-fast', { cps: Math.ceil(cps * 10) / 10, max: limits.maxCps });
}

function checkLines(plain: string, limits: CaptionPreset, report: Report): void {
  const { maxLineLength, maxLines, language } = limits;
  const lines = plain.split('\n');
  if (lines.length > maxLines) report('many-lines', { lines: lines.length, max: maxLines });
  for (const [index, line] of lines.entries()) {
    const length = countVisibleCharacters(line);
    if (length > maxLineLength)
      report('long-line', { length, max: maxLineLength }, index + 1, maxLineLength + 1);
    if (index < lines.length - 1 && endsWithStopWord(line, language))
      report('bad-break', { word: getLastWord(line) }, index + 1, line.length);
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
  for (const [index, line] of plain.split('\n').entries()) {
    const name = LABEL.exec(line.slice(0, 80))?.[1];
    if (name === undefined) continue;
    if (hasVoices) report('mixed-labels', { name }, index + 1);
    names.push(name);
  }
  if (text.includes('<v'))
    for (const token of tokenizeCueText(text))
      if (token.kind === 'start' && token.name === 'v' && token.annotation)
        names.push(token.annotation);
  for (const name of names) {
    const key = name
      .normalize('NFD')
      .replaceAll(/[^\p{L}]/gu, '')
      .toLowerCase();
    const known = labels.get(key);
    if (known === undefined) labels.set(key, name);
    else if (known !== name) report('label-spelling', { name, firstSpelling: known });
  }
}

function truncate(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
