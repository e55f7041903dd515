import type { Captions, Cue } from '../captions.ts';
import { breakLines, lengthOf, writeBlocks } from '../text/break-lines.ts';
import { visibleLength } from '../text/length.ts';
import { piecesOf } from '../text/pieces.ts';
import { endsBadly } from '../text/small-words.ts';
import { plainText } from '../text/tokens.ts';
import { resolvePreset, type CaptionPreset, type PresetChoice } from './presets.ts';
import { retime } from './retime.ts';
import { spreadTime } from './spread-time.ts';

/** Something that {@link fixCaptions} did. */
export interface CaptionChange {
  /** `order`: moved to its time; `lines`: broken anew; `split`: made into several; `end`: shown for longer or shorter. */
  readonly code: 'order' | 'lines' | 'split' | 'end';
  /** Place of the cue before. */
  readonly cue: number;
}

/** Captions and what was done to them. */
export type Fixed<Given extends Captions> = Given & { readonly changes: readonly CaptionChange[] };

/**
 * Mends what can be mended without hearing: order, line breaks, captions that are too long to be read at once, ends.
 * No word is ever changed, added or left out, and no caption begins earlier. Run `checkCaptions` on what it gives: what is
 * still too fast needs a person, who shortens it.
 */
export function fixCaptions<Given extends Captions>(
  captions: Given,
  preset: PresetChoice,
): Fixed<Given> {
  const numbers = resolvePreset(preset);
  const changes: CaptionChange[] = [];
  const order = captions.cues
    .map((cue, at) => ({ cue, at }))
    .toSorted((one, other) => one.cue.startMs - other.cue.startMs || one.at - other.at);
  for (const [place, { at }] of order.entries())
    if (at !== place) changes.push({ code: 'order', cue: at });

  // What is too long for being too much is split first, over all of its time.
  const ended = retime(
    order.map(({ cue }) => cue),
    { ...numbers, maxDurationMs: Infinity },
  );
  const places: number[] = [];
  const laid = ended.flatMap((cue, place) => {
    const next = ended[place + 1];
    const isAlone = !next || next.startMs >= cue.endMs;
    const cues = layOut(cue, numbers, isAlone);
    const at = order[place]?.at ?? 0;
    if (cues.length > 1) changes.push({ code: 'split', cue: at });
    else if (cues[0]?.text !== cue.text) changes.push({ code: 'lines', cue: at });
    for (let one = 0; one < cues.length; one++) places.push(at);
    return cues;
  });
  const cues = retime(laid, numbers);
  const firstPlace = new Map<number, number>();
  for (const [place, at] of places.entries()) {
    if (!firstPlace.has(at)) firstPlace.set(at, place);
    const isLast = places[place + 1] !== at;
    if (isLast && cues[place]?.endMs !== captions.cues[at]?.endMs)
      changes.push({ code: 'end', cue: at });
  }
  const notes = captions.notes?.map((note) => {
    return { ...note, afterCues: firstPlace.get(note.afterCues) ?? cues.length };
  });
  return { ...captions, cues, ...(notes && { notes }), changes };
}

/** One cue, with its lines broken well; or several where it holds more than can be read at once. */
function layOut(cue: Cue, preset: CaptionPreset, isAlone: boolean): Cue[] {
  const { maxLineLength, maxLines, language, minDurationMs, minGapMs } = preset;
  const lines = plainText(cue.text).split('\n');
  const isFine =
    lines.length <= maxLines &&
    lines.every((line, at) => {
      const isLast = at === lines.length - 1;
      return visibleLength(line) <= maxLineLength && (isLast || !endsBadly(line, language));
    });
  if (isFine) return [cue];
  const pieces = piecesOf(cue.text);
  const blocks = breakLines(pieces, preset);
  if (blocks.length <= 1) return withText(cue, writeBlocks(pieces, blocks)[0]);
  const isTooShort = (cue.endMs - cue.startMs) / blocks.length < minDurationMs / 2;
  const hasMoments = /<\d/.test(cue.text);
  if (isTooShort || hasMoments || !isAlone) {
    // Captions that flash by, or come between those of another voice, are worse than one with too many lines.
    const all = breakLines(pieces, { ...preset, maxLines: 99 });
    return withText(cue, writeBlocks(pieces, [all.flat()])[0]);
  }
  const texts = writeBlocks(pieces, blocks);
  const spans = spreadTime(
    cue,
    blocks.map((block) => lengthOf(pieces, block)),
    minGapMs,
  );
  return spans.map((span, at) => ({
    ...cue,
    ...span,
    id: at === 0 ? cue.id : '',
    text: texts[at] ?? '',
  }));
}

function withText(cue: Cue, text: string | undefined): Cue[] {
  return text === undefined || text === cue.text ? [cue] : [{ ...cue, text }];
}
