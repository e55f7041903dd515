import type { TranslationUnit } from '@comunal/exchange';
import type { Captions, Cue } from '../captions.ts';
import { formatTimestamp } from '../timestamp.ts';
import { plainText, withoutUnknownTags } from '../text/tokens.ts';

/**
 * A sentence of captions: what is translated as one, though it may stand in several cues. Its id is the time of its beginning,
 * which stays while words are corrected; its source is cue text without line breaks, other than before another speaker's dash.
 */
export interface CaptionUnit extends TranslationUnit {
  readonly startMs: number;
  readonly endMs: number;
  /** Who speaks, when the cues say it by a voice. */
  readonly speaker: string;
  /** Places of the first cue and of the one after the last. */
  readonly cues: readonly [from: number, to: number];
}

/** More than this a translator cannot keep in step with the picture. */
const MAX_CUES = 5;
const MAX_PAUSE_MS = 1000;

/** Joins cues to sentences. Takes cues without words for breaks, and leaves them out. */
export function translationUnits({ cues }: Captions): CaptionUnit[] {
  const units: CaptionUnit[] = [];
  const times = new Map<string, number>();
  for (let from = 0; from < cues.length;) {
    const first = cues[from];
    if (!first || plainText(first.text).trim() === '') {
      from++;
      continue;
    }
    const start = voiceOf(first);
    const texts = [start.text];
    let to = from + 1;
    let endMs = first.endMs;
    for (; to < cues.length && to - from < MAX_CUES; to++) {
      const next = cues[to];
      if (!next || endsSentence(texts.at(-1) ?? '') || next.startMs - endMs > MAX_PAUSE_MS) break;
      const { speaker, text } = voiceOf(next);
      if (next.startMs < endMs || speaker !== start.speaker || plainText(text).trim() === '') break;
      if (/^\s*[-–—]/.test(text) || settingsDiffer(first, next)) break;
      texts.push(text);
      endMs = next.endMs;
    }
    const time = formatTimestamp(first.startMs);
    const same = times.get(time) ?? 0;
    times.set(time, same + 1);
    units.push({
      id: same === 0 ? time : `${time} ${same + 1}`,
      source: texts.map((text) => onOneLine(withoutUnknownTags(text))).join(' '),
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

/** The voice of a cue that is all said by one, and its text without that tag. */
export function voiceOf({ text }: Cue): { readonly speaker: string; readonly text: string } {
  const found = /^\s*<v(?:\.[^\s>]*)?[\t ]([^<>]{1,200})>([^]*?)(?:<\/v>\s*)?$/.exec(text);
  const [, speaker = '', rest = ''] = found ?? [];
  return found && !/<\/?v[\s.>]/.test(rest)
    ? { speaker: speaker.trim(), text: rest }
    : { speaker: '', text };
}

/** A line break stays only where somebody else begins to speak. */
function onOneLine(text: string): string {
  let joined = '';
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    if (joined !== '') joined += /^[-–—]/.test(line) ? '\n' : ' ';
    joined += line;
  }
  return joined;
}

function endsSentence(text: string): boolean {
  return /[.!?…]["»”')\]]*\s*$/.test(plainText(text));
}

function settingsDiffer({ settings: one }: Cue, { settings: other }: Cue): boolean {
  return one !== other && JSON.stringify(one) !== JSON.stringify(other);
}
