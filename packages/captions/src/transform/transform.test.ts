import { describe, expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import type { Captions } from '../captions.ts';
import { merge, shift, slice, split, stretch, sync } from './transform.ts';

const captions = {
  header: 'x',
  notes: [{ text: 'de dos', afterCues: 1 }],
  cues: [cue(0, 1000, 'uno'), cue(2000, 3000, 'd<00:00:02.500>os'), cue(4000, 5000, 'tres')],
};
const spans = ({ cues }: Captions): string[] =>
  cues.map(({ startMs, endMs, text }) => `${startMs}-${endMs} ${text}`);

describe('shift', () => {
  it('moves cues and the timestamps in their text', () => {
    expect(spans(shift(captions, 500))).toEqual([
      '500-1500 uno',
      '2500-3500 d<00:00:03.000>os',
      '4500-5500 tres',
    ]);
  });

  it('cuts cues at zero, removes those that would end before it, and moves notes along', () => {
    const moved = shift(captions, -2500);
    expect(spans(moved)).toEqual(['0-500 d<00:00:00.000>os', '1500-2500 tres']);
    expect(moved).toMatchObject({ header: 'x', notes: [{ text: 'de dos', afterCues: 0 }] });
  });

  it('is undone by the opposite shift', () => {
    expect(shift(shift(captions, 1234), -1234)).toEqual(captions);
  });
});

it('multiplies all times in stretch', () => {
  expect(spans(stretch(captions, 25 / 24)).at(-1)).toBe('4167-5208 tres');
});

it('moves two moments to their times in sync', () => {
  const moved = sync(captions, { fromMs: 0, toMs: 1000 }, { fromMs: 4000, toMs: 9000 });
  expect(spans(moved)).toEqual(['1000-3000 uno', '5000-7000 d<00:00:06.000>os', '9000-11000 tres']);
});

it.each([
  ['shift', () => shift(captions, Number.NaN)],
  ['stretch by nothing', () => stretch(captions, 0)],
  ['stretch backwards', () => stretch(captions, -1)],
  ['sync with one moment', () => sync(captions, { fromMs: 1, toMs: 1 }, { fromMs: 1, toMs: 2 })],
  ['sync backwards', () => sync(captions, { fromMs: 0, toMs: 9 }, { fromMs: 9, toMs: 0 })],
  ['slice from nowhere', () => slice(captions, Infinity)],
])('rejects %s', (_, run) => {
  expect(run).toThrow(RangeError);
});

it('cuts at both borders in slice, with times from zero', () => {
  expect(spans(slice(captions, 500, 2250))).toEqual(['0-500 uno', '1500-1750 d<00:00:02.000>os']);
  expect(spans(slice(captions, 5000))).toEqual([]);
});

it('puts a cue across the border into both parts in split', () => {
  const [before, after] = split(captions, 2500);
  expect(spans(before)).toEqual(['0-1000 uno', '2000-2500 d<00:00:02.500>os']);
  expect(spans(after)).toEqual(['0-500 d<00:00:00.000>os', '1500-2500 tres']);
});

it('sorts the cues of several files in merge, and keeps regions, styles and notes', () => {
  const region = {
    id: 'abajo',
    width: 100,
    lines: 3,
    regionAnchorX: 0,
    regionAnchorY: 100,
    viewportAnchorX: 0,
    viewportAnchorY: 100,
    scroll: '',
  } as const;
  const second = {
    cues: [cue(500, 900, 'a'), cue(6000, 7000, 'b')],
    regions: [region],
    styles: ['s'],
    notes: [
      { text: 'de b', afterCues: 1 },
      { text: 'fin', afterCues: 2 },
    ],
  };
  const merged = merge(captions, second, { cues: [], regions: [region], styles: ['s'] });
  expect(merged.cues.map(({ text }) => text)).toEqual([
    'uno',
    'a',
    'd<00:00:02.500>os',
    'tres',
    'b',
  ]);
  expect(merged).toMatchObject({
    header: 'x',
    regions: [region],
    styles: ['s'],
    notes: [
      { text: 'de dos', afterCues: 2 },
      { text: 'de b', afterCues: 4 },
      { text: 'fin', afterCues: 5 },
    ],
  });
});
