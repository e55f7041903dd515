import { expect, it } from 'vitest';
import { SeekWatch } from './seek-watch.ts';

type Told = readonly [ms: number, state: 'unstarted' | 'playing' | 'paused' | 'ended', at?: number];

/** Where the watch saw a seek, of what a player told. */
const seen = (start: number, told: readonly Told[]): (number | undefined)[] => {
  const watch = new SeekWatch(start);
  return told.flatMap(([ms, state, seconds]) =>
    watch.sees({ state, ...(seconds !== undefined && { seconds }) }, ms) ? [seconds] : [],
  );
};
const playing = (from: number, speed: number, every: number): Told[] =>
  Array.from({ length: 20 }, (_, at) => [
    at * every,
    'playing',
    from + (at * every * speed) / 1000,
  ]);

it.each([
  ['at its own speed', playing(0, 1, 500)],
  ['at twice the speed', playing(0, 2, 500)],
  ['in a tab that hears of it once a minute', playing(0, 1, 60_000)],
  ['heard late, all at once', playing(0, 1, 500).map(([, ...rest]): Told => [9000, ...rest])],
])('takes playing on for no seek: %s', (_, told) => expect(seen(0, told)).toEqual([]));

it.each([
  ['ahead', [[0, 'playing', 10], [500, 'playing', 20]], [20]],
  ['back', [[0, 'playing', 10], [500, 'playing', 5]], [5]],
  ['a little ahead, at rest', [[0, 'playing', 10], [100, 'paused'], [500, 'paused', 10.1], [900, 'paused', 11]], [11]],
  ['to the beginning, to see it again', [[0, 'playing', 10], [500, 'ended', 10.5], [900, 'playing', 0]], [0]],
  ['to the end', [[0, 'playing', 10], [500, 'ended', 60]], [60]],
] as [string, Told[], number[]][])('sees a jump %s', (_, told, wanted) => expect(seen(0, told)).toEqual(wanted)); // prettier-ignore

it('takes the way to where it begins for no seek', () => {
  expect(
    seen(90.5, [
      [0, 'unstarted', 0],
      [500, 'playing', 0],
      [900, 'playing', 90],
      [1400, 'playing', 90.5],
    ]),
  ).toEqual([]);
});

it('sees what was ordered, however near, once', () => {
  const watch = new SeekWatch(0);
  watch.sees({ state: 'playing', seconds: 10 }, 0);
  watch.order(11);
  expect(watch.sees({ state: 'playing', seconds: 10.2 }, 100)).toBe(false);
  expect(watch.sees({ state: 'playing', seconds: 11 }, 300)).toBe(true);
  expect(watch.sees({ state: 'playing', seconds: 11.5 }, 800)).toBe(false);
});
