import { expect, it } from 'vitest';
import { getDayRange, haveCommonDay } from './day-range.ts';

const zone = 'America/Mexico_City';

it.each([
  [{ starts: '2030-03' }, { first: '2030-03-01', last: '2030-03-31' }],
  [
    { starts: '2030-03-08', nodes: [{ starts: '2030-03-07' }, { ends: '2030-03-10' }, 'x'] },
    { first: '2030-03-07', last: '2030-03-10' },
  ],
  [
    { starts: { local: '2030-03-08T23:00', zone }, ends: { local: '2030-03-09T01:00', zone } },
    { first: '2030-03-08', last: '2030-03-09' },
  ],
  [{ starts: 'soon', nodes: 'none' }, undefined],
])('finds the days of %j', (fields, range) => {
  expect(getDayRange(fields)).toEqual(range);
});

it.each([
  ['2030-03-08', '2030-03', true],
  ['2030-03-08', '2030-03-08', true],
  ['2030-03-08', '2030-03-09', false],
  ['2030', '2031-01-01', false],
])('compares the days of %s and %s', (a, b, isCommon) => {
  const [first, second] = [getDayRange({ starts: a }), getDayRange({ starts: b })];
  expect(first && second && haveCommonDay(first, second)).toBe(isCommon);
  expect(first && second && haveCommonDay(second, first)).toBe(isCommon);
});
