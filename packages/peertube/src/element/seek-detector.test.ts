import { expect, it } from 'vitest';
import { SeekDetector } from './seek-detector.ts';

type Report = readonly [
  ms: number,
  state: 'unstarted' | 'playing' | 'paused' | 'ended',
  seconds?: number,
];

/** The positions at which a detector finds a seek in the reports of a player. */
const detectSeeks = (start: number, reports: readonly Report[]): (number | undefined)[] => {
  const detector = new SeekDetector(start);
  return reports.flatMap(([ms, state, seconds]) =>
    detector.detect({ state, ...(seconds !== undefined && { seconds }) }, ms) ? [seconds] : [],
  );
};
const playing = (start: number, speed: number, intervalMs: number): Report[] =>
  Array.from({ length: 20 }, (_, index) => [
    index * intervalMs,
    'playing',
    start + (index * intervalMs * speed) / 1000,
  ]);

it.each([
  ['at normal speed', playing(0, 1, 500)],
  ['at twice the speed', playing(0, 2, 500)],
  ['in a tab that gets one report a minute', playing(0, 1, 60_000)],
  ['that is reported late, all at once', playing(0, 1, 500).map(([, ...rest]): Report => [9000, ...rest])],
])('detects no seek in playback %s', (_, reports) => expect(detectSeeks(0, reports)).toEqual([])); // prettier-ignore

it.each([
  ['ahead', [[0, 'playing', 10], [500, 'playing', 20]], [20]],
  ['back', [[0, 'playing', 10], [500, 'playing', 5]], [5]],
  ['a little ahead, while paused', [[0, 'playing', 10], [100, 'paused'], [500, 'paused', 10.1], [900, 'paused', 11]], [11]],
  ['to the beginning, to watch it again', [[0, 'playing', 10], [500, 'ended', 10.5], [900, 'playing', 0]], [0]],
  ['to the end', [[0, 'playing', 10], [500, 'ended', 60]], [60]],
] as [string, Report[], number[]][])('detects a jump %s', (_, reports, seeks) => expect(detectSeeks(0, reports)).toEqual(seeks)); // prettier-ignore

it('detects no seek on the way to where playback starts', () => {
  expect(
    detectSeeks(90.5, [
      [0, 'unstarted', 0],
      [500, 'playing', 0],
      [900, 'playing', 90],
      [1400, 'playing', 90.5],
    ]),
  ).toEqual([]);
});

it('detects a commanded seek once, however near', () => {
  const detector = new SeekDetector(0);
  detector.detect({ state: 'playing', seconds: 10 }, 0);
  detector.recordCommand(11);
  expect(detector.detect({ state: 'playing', seconds: 10.2 }, 100)).toBe(false);
  expect(detector.detect({ state: 'playing', seconds: 11 }, 300)).toBe(true);
  expect(detector.detect({ state: 'playing', seconds: 11.5 }, 800)).toBe(false);
});
