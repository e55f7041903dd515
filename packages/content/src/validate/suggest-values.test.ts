import { expect, it } from 'vitest';
import { suggestDate, suggestLocal } from './suggest-values.ts';

it.each([
  ['2030-3-8', '2030-03-08'],
  ['2030/03/08', '2030-03-08'],
  ['08/03/2030', '2030-03-08'],
  ['2030–03–08', '2030-03-08'],
  ['“2030-03-08”', '2030-03-08'],
  ['8 de marzo de 2030', '2030-03-08'],
  ['8 de março de 2030', '2030-03-08'],
  ['1º de maio de 2030', '2030-05-01'],
  ['March 8, 2030', '2030-03-08'],
  ['8 March 2030', '2030-03-08'],
  ['8th of March 2030', '2030-03-08'],
  ['marzo de 2030', '2030-03'],
  ['Set 2030', '2030-09'],
])('suggests a date for %s', (text, date) => {
  expect(suggestDate(text)).toEqual({ nearest: date });
});

it.each(['el 8 de marzo', 'la primavera de 2030', '8 de marte de 203', 'noviembre', ''])(
  'suggests no date for “%s”',
  (text) => {
    expect(suggestDate(text)).toEqual({});
  },
);

it.each([
  ['2021-02-30', '2021-02-28'],
  ['2024-02-30', '2024-02-29'],
  ['30 de febrero de 2030', '2030-02-28'],
  ['31/04/2030', '2030-04-30'],
])('suggests the last day of the month for %s, which is not in the calendar', (text, date) => {
  expect(suggestDate(text)).toEqual({ nearest: date });
});

it('suggests such a day with its hour', () => {
  expect(suggestLocal('2021-02-30T18:00')).toEqual({ nearest: '2021-02-28T18:00' });
  expect(suggestLocal('2021-03-31T18:00')).toEqual({});
  expect(suggestLocal('2021-13-31T18:00')).toEqual({});
  expect(suggestLocal('mañana')).toEqual({});
});
