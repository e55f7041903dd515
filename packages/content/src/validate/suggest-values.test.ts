import { expect, it } from 'vitest';
import { suggestDate } from './suggest-values.ts';

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

it.each([
  '30 de febrero de 2030',
  '31/04/2030',
  'el 8 de marzo',
  'la primavera de 2030',
  '8 de marte de 203',
  'noviembre',
  '',
])('suggests no date for “%s”', (text) => {
  expect(suggestDate(text)).toEqual({});
});
