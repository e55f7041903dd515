import type { Captions, Cue } from '../captions.ts';
import { filterCues, mapCue, mapTimes } from './map-times.ts';

/**
 * Shifts all captions by a time, earlier where it is negative. Removes cues that would end before the video begins.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param byMs - Milliseconds.
 * @throws RangeError when a time is not a number.
 * @example
 * ```ts
 * import { parseVtt, shift } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n\n00:04.000 --> 00:06.000\nAdiós.\n');
 * const moved = shift(captions, -500);
 * console.log(moved.cues.map(({ startMs }) => startMs)); // → [ 500, 3500 ]
 * ```
 */
export function shift<Given extends Captions>(captions: Given, byMs: number): Given {
  assertFinite(byMs);
  return mapTimes(captions, (ms) => ms + byMs);
}

/**
 * Multiplies all times by a factor: 25/23.976 for captions of a film with 25 frames per second that is shown at 23.976.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param factor - Greater than 1 for captions that run ahead more and more.
 * @throws `RangeError` when the factor is not greater than zero.
 * @example
 * ```ts
 * import { parseVtt, stretch } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n\n00:04.000 --> 00:06.000\nAdiós.\n');
 * const moved = stretch(captions, 25 / 24);
 * console.log(moved.cues.map(({ startMs }) => startMs)); // → [ 1042, 4167 ]
 * ```
 */
export function stretch<Given extends Captions>(captions: Given, factor: number): Given {
  if (!(assertFinite(factor) > 0))
    throw new RangeError(`A factor has to be greater than zero: ${factor}.`);
  return mapTimes(captions, (ms) => ms * factor);
}

/** A moment of the captions and the moment of the video to which it belongs. */
export interface SyncAnchor {
  /** The moment of the captions, in milliseconds. */
  readonly fromMs: number;
  /** The moment of the video at which that caption is to appear, in milliseconds. */
  readonly toMs: number;
}

/**
 * Synchronises captions with a video by two moments, for captions that start late and drift.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param first - A moment near the beginning.
 * @param second - A moment near the end: the further from the first, the more exact.
 * @throws `RangeError` when the two moments coincide, or are in a different order in the video.
 * @example
 * ```ts
 * import { parseVtt, sync } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n\n00:04.000 --> 00:06.000\nAdiós.\n');
 * const moved = sync(captions, { fromMs: 1000, toMs: 2000 }, { fromMs: 4000, toMs: 5500 });
 * console.log(moved.cues.map(({ startMs }) => startMs)); // → [ 2000, 5500 ]
 * ```
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

/**
 * Merges the cues of several captions, sorted by time, with their regions and styles without duplicates.
 *
 * @param documents - Captions, the first of which gives the header.
 * @example
 * ```ts
 * import { merge, parseVtt, shift } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n\n00:04.000 --> 00:06.000\nAdiós.\n');
 * const merged = merge(captions, shift(captions, 6000));
 * console.log(merged.cues.map(({ startMs }) => startMs)); // → [ 1000, 4000, 7000, 10000 ]
 * ```
 */
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

/**
 * Returns the captions between two moments, with times relative to the first one. Cuts cues that cross a border.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param fromMs - The first moment, in milliseconds.
 * @param toMs - The moment after the last, in milliseconds. @defaultValue Infinity
 * @throws RangeError when `fromMs` is not a number.
 * @example
 * ```ts
 * import { parseVtt, slice } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n\n00:04.000 --> 00:06.000\nAdiós.\n');
 * const part = slice(captions, 2000, 5000);
 * console.log(part.cues.map(({ startMs }) => startMs)); // → [ 0, 2000 ]
 * ```
 */
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

/**
 * Splits captions in two at a moment. A cue across it is in both parts.
 *
 * @param captions - What a parser returned, or captions of your own.
 * @param atMs - The moment, in milliseconds.
 * @throws RangeError when a time is not a number.
 * @example
 * ```ts
 * import { parseVtt, split } from '@comunal/captions';
 *
 * const captions = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nHola.\n\n00:04.000 --> 00:06.000\nAdiós.\n');
 * const [before, after] = split(captions, 3500);
 * console.log(before.cues.length, after.cues[0]?.startMs); // → 1 500
 * ```
 */
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
