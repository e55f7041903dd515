import type { TranslationUnit } from '@comunal/exchange';
import type { Captions, Cue } from '../captions.ts';
import { formatTimestamp } from '../format-timestamp.ts';
import { plainText, stripUnknownTags } from '../text/tokenize-cue-text.ts';

/**
 * A translation unit: one sentence of captions, which may span several cues. Its id is its start time, which stays the
 * same while words are corrected. Its source is cue text without line breaks, other than before another speaker's dash.
 */
export interface CaptionUnit extends TranslationUnit {
  /** When its first cue begins. */
  readonly startMs: number;
  /** When its last cue ends. */
  readonly endMs: number;
  /** The speaker, where the cues name one with a voice tag; else an empty string. */
  readonly speaker: string;
  /** Index of the first cue, and of the one after the last. */
  readonly cues: readonly [from: number, to: number];
}

/** The translation of a longer sentence could not stay in step with the picture. */
const MAX_CUES = 5;
const MAX_PAUSE_MS = 1000;

/**
 * Joins cues to translation units, one per sentence. A cue without text ends a sentence and is left out.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @example
 * ```ts
 * import { parseVtt, translationUnits } from '@comunal/captions';
 *
 * const spanish = parseVtt(`WEBVTT
 *
 * 00:01.000 --> 00:03.000
 * La red que hicimos
 *
 * 00:03.000 --> 00:05.000
 * es de todas.
 * `);
 * console.log(translationUnits(spanish).map(({ id, source }) => [id, source]));
 * // → [ [ '00:00:01.000', 'La red que hicimos es de todas.' ] ]
 * ```
 */
export function translationUnits({ cues }: Captions): CaptionUnit[] {
  const units: CaptionUnit[] = [];
  const times = new Map<string, number>();
  for (let from = 0; from < cues.length;) {
    const first = cues[from];
    if (!first || plainText(first.text).trim() === '') {
      from++;
      continue;
    }
    const start = readVoice(first);
    const texts = [start.text];
    let to = from + 1;
    let endMs = first.endMs;
    for (; to < cues.length && to - from < MAX_CUES; to++) {
      const next = cues[to];
      if (!next || endsSentence(texts.at(-1) ?? '') || next.startMs - endMs > MAX_PAUSE_MS) break;
      const { speaker, text } = readVoice(next);
      if (next.startMs < endMs || speaker !== start.speaker || plainText(text).trim() === '') break;
      if (/^\s*[-–—]/.test(text) || settingsDiffer(first, next)) break;
      texts.push(text);
      endMs = next.endMs;
    }
    const time = formatTimestamp(first.startMs);
    const duplicates = times.get(time) ?? 0;
    times.set(time, duplicates + 1);
    units.push({
      id: duplicates === 0 ? time : `${time} ${duplicates + 1}`,
      source: texts.map((text) => joinLines(stripUnknownTags(text))).join(' '),
      target: '',
      note: [`${time} → ${formatTimestamp(endMs)}`, start.speaker].filter(Boolean).join('\n'),
      startMs: first.startMs,
      endMs,
      speaker: start.speaker,
      cues: [from, to],
    });
    from = to;
  }
  return units;
}

/** Returns the speaker of a cue with a single voice, and its text without the voice tag. */
export function readVoice({ text }: Cue): { readonly speaker: string; readonly text: string } {
  const match = /^\s*<v(?:\.[^\s>]*)?[\t ]([^<>]{1,200})>([^]*?)(?:<\/v>\s*)?$/.exec(text);
  const [, speaker = '', rest = ''] = match ?? [];
  return match && !/<\/?v[\s.>]/.test(rest)
    ? { speaker: speaker.trim(), text: rest }
    : { speaker: '', text };
}

/** Joins lines, but keeps the line break where another speaker begins. */
function joinLines(text: string): string {
  let joined = '';
  for (const untrimmed of text.split('\n')) {
    const line = untrimmed.trim();
    if (line === '') continue;
    if (joined !== '') joined += /^[-–—]/.test(line) ? '\n' : ' ';
    joined += line;
  }
  return joined;
}

function endsSentence(text: string): boolean {
  return /[.!?…]["»”')\]]*\s*$/.test(plainText(text));
}

function settingsDiffer({ settings: a }: Cue, { settings: b }: Cue): boolean {
  return a !== b && JSON.stringify(a) !== JSON.stringify(b);
}
