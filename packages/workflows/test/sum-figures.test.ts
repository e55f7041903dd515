import type { Figure } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { sumFigures } from '../src/index.ts';

const figure = (changes: Partial<Figure> = {}): Figure => ({
  metric: 'views',
  value: 10,
  approximate: false,
  platform: 'Internet Archive',
  method: 'count',
  date: '2026-11-25',
  ...changes,
});

const sumOf = (...changes: Partial<Figure>[]): readonly [number, readonly string[]][] =>
  sumFigures(changes.map((each, at) => ({ slug: `r${at}`, figures: [figure(each)] }))).map(
    ({ figure: { value }, of }) => [value, of],
  );

it('adds like to like', () => {
  expect(sumOf({}, { value: 5 })).toEqual([[15, ['r0', 'r1']]]);
});

it.each([
  ['another platform', { platform: 'video.example' }],
  ['another metric', { metric: 'downloads' }],
  ['another window', { window: { duration: 'P7D', from: 'live' } }],
  ['another way of counting', { method: 'estimate' }],
  ['another unit', { per: 'session' }],
  ['a platform in other words', { platform: { es: 'Internet Archive' } }],
] as const)('does not add %s', (_, changes) => {
  expect(sumOf({}, changes as Partial<Figure>)).toEqual([]);
});

it.each([
  ['averages', { method: 'average', averageOf: { unit: 'sessions', count: 2 } }],
  ['estimates', { method: 'estimate' }],
  ['what nobody knows the way of', { method: 'unknown' }],
  ['what nobody knows the place of', { platform: 'unknown' }],
  ['several places', { platform: 'several' }],
] as const)('never adds %s', (_, changes) => {
  expect(sumOf(changes as Partial<Figure>, changes as Partial<Figure>)).toEqual([]);
});

it('counts one entry once, by its newest reading, and says how old the oldest is', () => {
  const sums = sumFigures([
    {
      slug: 'a',
      figures: [figure({ date: '2026-11-01', value: 3 }), figure({ date: '2026-10-01', value: 1 })],
    },
    { slug: 'b', figures: [figure({ date: '2026-11-20', value: 4, approximate: true })] },
  ]);
  expect(sums).toMatchObject([
    { figure: { value: 7, method: 'sum', approximate: true, date: '2026-11-01' }, of: ['a', 'b'] },
  ]);
});

it('takes no reading of an unknown day for the newest, and tells no day of a sum that has one', () => {
  const known = {
    slug: 'a',
    figures: [figure({ value: 3 }), figure({ date: 'unknown', value: 1 })],
  };
  const exact = { slug: 'b', figures: [figure({ value: 4 })] };
  expect(sumFigures([known, exact])).toMatchObject([{ figure: { value: 7, date: '2026-11-25' } }]);
  const unknown = { slug: 'c', figures: [figure({ date: 'unknown' })] };
  expect(sumFigures([exact, unknown])).toMatchObject([{ figure: { value: 14, date: 'unknown' } }]);
});

it('knows the day of a reading at an hour', () => {
  const date = { local: '2026-11-20T10:00', zone: 'America/Mexico_City' };
  const sums = sumFigures([
    { slug: 'a', figures: [figure({ date, value: 3 }), figure({ date: '2026-11-01', value: 1 })] },
    { slug: 'b', figures: [figure({ value: 4 })] },
  ]);
  expect(sums).toMatchObject([{ figure: { value: 7, date } }]);
});
