import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { getPreset } from './presets.ts';
import { adjustEndTimes } from './adjust-end-times.ts';

const ends = (...spans: readonly (readonly [number, number, string])[]): number[] =>
  adjustEndTimes(
    spans.map((span) => cue(...span)),
    getPreset('es-419'),
  ).map(({ endMs }) => endMs);
const characters = (count: number): string => 'a'.repeat(count);

it.each([
  ['a cue without problems', [[0, 2000, 'Hola']], [2000]],
  ['a cue that is too short: the shortest duration', [[0, 400, 'Hola']], [833]],
  ['a cue that is too fast: the time that reading takes', [[0, 1000, characters(34)]], [2000]],
  [
    'a cue that is too fast, with little room before the next',
    [
      [0, 1000, characters(34)],
      [1500, 3000, 'b'],
    ],
    [1417, 3000],
  ],
  [
    'a short cue that touches the next: a gap',
    [
      [0, 500, 'Sí'],
      [500, 2000, 'b'],
    ],
    [417, 2000],
  ],
  ['a cue that is too long: the longest duration', [[0, 20_000, 'Hola']], [7000]],
  [
    'a cue that overlaps the next: cut before it',
    [
      [0, 2500, 'Hola'],
      [2000, 4000, 'b'],
    ],
    [1917, 4000],
  ],
  [
    'two voices at once, where a cut would hide one of them',
    [
      [0, 4000, characters(30)],
      [500, 3000, 'b'],
    ],
    [4000, 3000],
  ],
  [
    'two cues with the same start',
    [
      [0, 2000, 'a'],
      [0, 3000, 'b'],
    ],
    [2000, 3000],
  ],
  ['a cue that ends before it begins', [[1000, 500, 'Hola']], [1833]],
] as const)('adjusts the end of %s', (_, spans, expected) => {
  expect(ends(...spans)).toEqual(expected);
});
