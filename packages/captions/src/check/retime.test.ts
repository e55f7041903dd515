import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { presetOf } from './presets.ts';
import { retime } from './retime.ts';

const ends = (...spans: readonly (readonly [number, number, string])[]): number[] =>
  retime(
    spans.map((span) => cue(...span)),
    presetOf('es-419'),
  ).map(({ endMs }) => endMs);
const letters = (count: number): string => 'a'.repeat(count);

it.each([
  ['what is fine stays', [[0, 2000, 'Hola']], [2000]],
  ['too short: up to the least', [[0, 400, 'Hola']], [833]],
  ['too fast: as long as reading takes', [[0, 1000, letters(34)]], [2000]],
  [
    'and not into the next one',
    [
      [0, 1000, letters(34)],
      [1500, 3000, 'b'],
    ],
    [1417, 3000],
  ],
  [
    'touching the next: a gap, also where little is left',
    [
      [0, 500, 'Sí'],
      [500, 2000, 'b'],
    ],
    [417, 2000],
  ],
  ['too long: down to the most', [[0, 20_000, 'Hola']], [7000]],
  [
    'running into the next: cut before it',
    [
      [0, 2500, 'Hola'],
      [2000, 4000, 'b'],
    ],
    [1917, 4000],
  ],
  [
    'two voices at once, where a cut would hide one',
    [
      [0, 4000, letters(30)],
      [500, 3000, 'b'],
    ],
    [4000, 3000],
  ],
  [
    'begun together: both stay',
    [
      [0, 2000, 'a'],
      [0, 3000, 'b'],
    ],
    [2000, 3000],
  ],
  ['ends before it begins', [[1000, 500, 'Hola']], [1833]],
] as const)('%s', (_, spans, expected) => {
  expect(ends(...spans)).toEqual(expected);
});
