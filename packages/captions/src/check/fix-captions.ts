import type { Captions, Cue } from '../captions.ts';
import { breakLines, countCharacters, writeBlocks } from '../text/break-lines.ts';
import { countVisibleCharacters } from '../text/reading-speed.ts';
import { splitWords } from '../text/split-words.ts';
import { endsWithStopWord } from '../text/stop-words.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import type { CaptionPreset } from './caption-preset.ts';
import { resolvePreset, type PresetChoice } from './presets.ts';
import { adjustEndTimes } from './adjust-end-times.ts';
import { distributeTime } from './distribute-time.ts';

/** A change that {@link fixCaptions} made. */
export interface CaptionChange {
  /** `order`: sorted by time; `lines`: new line breaks; `split`: split into several cues; `end`: a new end time. */
  readonly code: 'order' | 'lines' | 'split' | 'end';
  /** Index of the cue in the input. */
  readonly cue: number;
}

/** Fixed captions and the changes that were made. */
export type FixedCaptions<Given extends Captions> = Given & {
  /** What was changed, by the cues of the input; none when everything was in order. */
  readonly changes: readonly CaptionChange[];
};

/**
 * Fixes what can be fixed without listening: the order of cues, line breaks, captions with too much text for one screen,
 * and end times. It never changes, adds or removes a word, and no caption begins earlier. Run `checkCaptions` on the
 * result: a caption whose reading speed is still too fast has to be shortened by a person.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param preset - The name of a preset, a language tag, or limits of your own.
 * @example
 * ```ts
 * import { fixCaptions, parseCaptions, toSrt } from '@comunal/captions';
 *
 * const text = 'La red que hicimos con las vecinas en la casa de todas';
 * const captions = parseCaptions(`1\n00:00:01,000 --> 00:00:05,000\n${text}\n`);
 * const fixed = fixCaptions(captions, 'es-419');
 * console.log(fixed.changes, toSrt(fixed).trim().split('\n').at(-1)); // → [ { code: 'lines', cue: 0 } ] en la casa de todas
 * ```
 */
export function fixCaptions<Given extends Captions>(
  captions: Given,
  preset: PresetChoice,
): FixedCaptions<Given> {
  const limits = resolvePreset(preset);
  const changes: CaptionChange[] = [];
  const order = captions.cues
    .map((cue, sourceIndex) => ({ cue, sourceIndex }))
    .toSorted((a, b) => a.cue.startMs - b.cue.startMs || a.sourceIndex - b.sourceIndex);
  for (const [index, { sourceIndex }] of order.entries())
    if (sourceIndex !== index) changes.push({ code: 'order', cue: sourceIndex });

  // A cue that is shown too long because it holds too much is split first, over all of its time.
  const adjusted = adjustEndTimes(
    order.map(({ cue }) => cue),
    { ...limits, maxDurationMs: Infinity },
  );
  /** For each cue of the result, the index of the cue that it was made from. */
  const sourceIndexes: number[] = [];
  const laidOut = adjusted.flatMap((cue, index) => {
    const next = adjusted[index + 1];
    const isAlone = !next || next.startMs >= cue.endMs;
    const cues = layOut(cue, limits, isAlone);
    const sourceIndex = order[index]?.sourceIndex ?? 0;
    if (cues.length > 1) changes.push({ code: 'split', cue: sourceIndex });
    else if (cues[0]?.text !== cue.text) changes.push({ code: 'lines', cue: sourceIndex });
    for (let count = 0; count < cues.length; count++) sourceIndexes.push(sourceIndex);
    return cues;
  });
  const cues = adjustEndTimes(laidOut, limits);
  const firstIndex = new Map<number, number>();
  for (const [index, sourceIndex] of sourceIndexes.entries()) {
    if (!firstIndex.has(sourceIndex)) firstIndex.set(sourceIndex, index);
    const isLast = sourceIndexes[index + 1] !== sourceIndex;
    if (isLast && cues[index]?.endMs !== captions.cues[sourceIndex]?.endMs)
      changes.push({ code: 'end', cue: sourceIndex });
  }
  const notes = captions.notes?.map((note) => {
    return { ...note, afterCues: firstIndex.get(note.afterCues) ?? cues.length };
  });
  return { ...captions, cues, ...(notes && { notes }), changes };
}

/** Returns the cue with good line breaks, or several cues where it holds more than fits one caption. */
function layOut(cue: Cue, preset: CaptionPreset, isAlone: boolean): Cue[] {
  const { maxLineLength, maxLines, language, minDurationMs, minGapMs } = preset;
  const lines = plainText(cue.text).split('\n');
  const isFine =
    lines.length <= maxLines &&
    lines.every((line, index) => {
      const isLast = index === lines.length - 1;
      return (
        countVisibleCharacters(line) <= maxLineLength &&
        (isLast || !endsWithStopWord(line, language))
      );
    });
  if (isFine) return [cue];
  const words = splitWords(cue.text);
  const blocks = breakLines(words, preset);
  if (blocks.length <= 1) return withText(cue, writeBlocks(words, blocks)[0]);
  const isTooShort = (cue.endMs - cue.startMs) / blocks.length < minDurationMs / 2;
  const hasMoments = /<\d/.test(cue.text);
  if (isTooShort || hasMoments || !isAlone) {
    // Captions that flash by, or that interleave with those of another voice, are worse than too many lines.
    const all = breakLines(words, { ...preset, maxLines: 99 });
    return withText(cue, writeBlocks(words, [all.flat()])[0]);
  }
  const texts = writeBlocks(words, blocks);
  const spans = distributeTime(
    cue,
    blocks.map((block) => countCharacters(words, block)),
    minGapMs,
  );
  return spans.map((span, index) => ({
    ...cue,
    ...span,
    id: index === 0 ? cue.id : '',
    text: texts[index] ?? '',
  }));
}

function withText(cue: Cue, text: string | undefined): Cue[] {
  return text === undefined || text === cue.text ? [cue] : [{ ...cue, text }];
}
