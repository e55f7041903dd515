import type { Captions, Cue } from '../captions.ts';
import { keepCues, mapCue, mapTimes } from './map-times.ts';

/** Moves all captions, later or, with a negative number, earlier. What would end before the video begins is left out. */
export function shift<Given extends Captions>(captions: Given, byMs: number): Given {
  finite(byMs);
  return mapTimes(captions, (ms) => ms + byMs);
}

/**
 * Multiplies all times: 25/23.976 for captions made for a film at 25 frames and shown at 23.976.
 * @throws `RangeError` when the factor is not above zero.
 */
export function stretch<Given extends Captions>(captions: Given, factor: number): Given {
  if (!(finite(factor) > 0)) throw new RangeError(`A factor has to be above zero: ${factor}.`);
  return mapTimes(captions, (ms) => ms * factor);
}

/** A moment of the captions and the moment of the video that it belongs to. */
export interface Anchor {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Puts captions in step with a video by two moments: what starts late and drifts away.
 * @throws `RangeError` when the two are not apart, or in another order in the video.
 */
export function sync<Given extends Captions>(
  captions: Given,
  first: Anchor,
  second: Anchor,
): Given {
  const from = finite(second.fromMs) - finite(first.fromMs);
  const to = finite(second.toMs) - finite(first.toMs);
  if (from === 0 || to / from <= 0)
    throw new RangeError('The two moments have to be apart, and in the same order in both.');
  return mapTimes(captions, (ms) => first.toMs + ((ms - first.fromMs) * to) / from);
}

/** All cues of several captions in order of their times; regions and styles of all, each once. */
export function merge(...all: readonly Captions[]): Captions {
  const cues = all.flatMap((one) => one.cues).toSorted((one, other) => one.startMs - other.startMs);
  const regions = new Map(
    all.flatMap((one) => one.regions ?? []).map((region) => [region.id, region]),
  );
  // A note stays above the cue that it stood above.
  const places = new Map(cues.map((cue, at) => [cue, at]));
  const notes = all.flatMap((one) =>
    (one.notes ?? []).map((note) => {
      const below = one.cues[note.afterCues];
      return { ...note, afterCues: below ? (places.get(below) ?? 0) : cues.length };
    }),
  );
  return {
    cues,
    regions: [...regions.values()],
    styles: [...new Set(all.flatMap((one) => one.styles ?? []))],
    notes,
    header: all.find((one) => one.header)?.header ?? '',
  };
}

/** What is seen between two moments, with times from the first of them on; cues that cross a border are cut there. */
export function slice<Given extends Captions>(
  captions: Given,
  fromMs: number,
  toMs = Infinity,
): Given {
  finite(fromMs);
  const isSeen = ({ startMs, endMs }: Cue): boolean =>
    startMs < toMs && (endMs > fromMs || (endMs <= startMs && startMs >= fromMs));
  return keepCues(captions, isSeen, (cue) => {
    const endMs = Math.min(cue.endMs, toMs);
    return mapCue(endMs === cue.endMs ? cue : { ...cue, endMs }, (ms) => ms - fromMs);
  });
}

/** The captions of the two parts of a video that is cut at a moment; a cue across it is in both. */
export function split<Given extends Captions>(
  captions: Given,
  atMs: number,
): [before: Given, after: Given] {
  return [slice(captions, 0, atMs), slice(captions, atMs)];
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A time has to be a number: ${value}.`);
  return value;
}
