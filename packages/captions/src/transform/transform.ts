import type { Captions, Cue } from '../captions.ts';
import { filterCues, mapCue, mapTimes } from './map-times.ts';

/** Shifts all captions by a time, earlier where it is negative. Removes cues that would end before the video begins. */
export function shift<Given extends Captions>(captions: Given, byMs: number): Given {
  assertFinite(byMs);
  return mapTimes(captions, (ms) => ms + byMs);
}

/**
 * Multiplies all times by a factor: 25/23.976 for captions of a film with 25 frames per second that is shown at 23.976.
 * @throws `RangeError` when the factor is not greater than zero.
 */
export function stretch<Given extends Captions>(captions: Given, factor: number): Given {
  if (!(assertFinite(factor) > 0))
    throw new RangeError(`A factor has to be greater than zero: ${factor}.`);
  return mapTimes(captions, (ms) => ms * factor);
}

/** A moment of the captions and the moment of the video to which it belongs. */
export interface SyncAnchor {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Synchronises captions with a video by two moments, for captions that start late and drift.
 * @throws `RangeError` when the two moments coincide, or are in a different order in the video.
 */
export function sync<Given extends Captions>(
  captions: Given,
  first: SyncAnchor,
  second: SyncAnchor,
): Given {
  const from = assertFinite(second.fromMs) - assertFinite(first.fromMs);
  const to = assertFinite(second.toMs) - assertFinite(first.toMs);
  if (from === 0 || to / from <= 0)
    throw new RangeError(
      'The two moments have to be different, and in the same order in the captions and the video.',
    );
  return mapTimes(captions, (ms) => first.toMs + ((ms - first.fromMs) * to) / from);
}

/** Merges the cues of several captions, sorted by time, with their regions and styles without duplicates. */
export function merge(...documents: readonly Captions[]): Captions {
  const cues = documents.flatMap((captions) => captions.cues);
  cues.sort((a, b) => a.startMs - b.startMs);
  const regions = new Map(
    documents.flatMap((captions) => captions.regions ?? []).map((region) => [region.id, region]),
  );
  // A note stays above the cue that followed it.
  const indexes = new Map(cues.map((cue, index) => [cue, index]));
  const notes = documents.flatMap((captions) =>
    (captions.notes ?? []).map((note) => {
      const next = captions.cues[note.afterCues];
      return { ...note, afterCues: next ? (indexes.get(next) ?? 0) : cues.length };
    }),
  );
  return {
    cues,
    regions: [...regions.values()],
    styles: [...new Set(documents.flatMap((captions) => captions.styles ?? []))],
    notes,
    header: documents.find((captions) => captions.header)?.header ?? '',
  };
}

/** Returns the captions between two moments, with times relative to the first one. Cuts cues that cross a border. */
export function slice<Given extends Captions>(
  captions: Given,
  fromMs: number,
  toMs = Infinity,
): Given {
  assertFinite(fromMs);
  const isVisible = ({ startMs, endMs }: Cue): boolean =>
    startMs < toMs && (endMs > fromMs || (endMs <= startMs && startMs >= fromMs));
  return filterCues(captions, isVisible, (cue) => {
    const endMs = Math.min(cue.endMs, toMs);
    return mapCue(endMs === cue.endMs ? cue : { ...cue, endMs }, (ms) => ms - fromMs);
  });
}

/** Splits captions in two at a moment. A cue across it is in both parts. */
export function split<Given extends Captions>(
  captions: Given,
  atMs: number,
): [before: Given, after: Given] {
  return [slice(captions, 0, atMs), slice(captions, atMs)];
}

function assertFinite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A time has to be a number: ${value}.`);
  return value;
}
