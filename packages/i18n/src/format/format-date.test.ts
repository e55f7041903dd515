import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange } from './format-date.ts';

/** Intl puts thin spaces around the dash in some languages. */
const plain = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

describe('formatDate', () => {
  it.each([
    ['2021', 'es', '2021'],
    ['2021-08', 'es', 'agosto de 2021'],
    ['2021-08-05', 'es', '5 de agosto de 2021'],
    ['2021-08-05', 'en', '5 August 2021'],
    ['2021-08-05', 'pt', '5 de agosto de 2021'],
    ['2021-08-01', 'pt', '1º de agosto de 2021'],
    ['2021-08', 'tzh', 'agosto de 2021'],
    ['2021-01-01', 'fa-u-nu-latn', '1 ژانویهٔ 2021'],
    ['0099-01-01', 'en', '1 January 99'],
  ])('writes %s in %s as %s', (date, locale, text) => {
    expect(formatDate(date, locale)).toBe(text);
  });

  it('names the day of the week and shortens the month when asked', () => {
    expect(formatDate('2021-12-17', 'es', { weekday: 'long' })).toBe(
      'viernes, 17 de diciembre de 2021',
    );
    expect(formatDate('2021-12', 'en', { month: 'short', weekday: 'long' })).toBe('Dec 2021');
  });

  it.each([
    '',
    '21',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2021-8-5',
    '2021-08-05T10:00',
    ' 2021',
    '2021/22',
  ])('refuses %j and names it', (date) => {
    expect(() => formatDate(date, 'es')).toThrow(RangeError);
    expect(() => formatDate(date, 'es')).toThrow(`"${date}"`);
  });

  it('never moves a day', () => {
    const days = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        expect(formatDate(date, 'en-US', { month: 'numeric' })).toBe(
          `${month}/${dayOfMonth}/${year}`,
        );
      }),
    );
  });
});

describe('formatDateRange', () => {
  it.each([
    ['2021-12-17', '2021-12-19', 'es', '17–19 de diciembre de 2021'],
    ['2021-12-17', '2021-12-19', 'en', '17 – 19 December 2021'],
    ['2021-12-17', '2021-12-19', 'pt', '17 – 19 de dezembro de 2021'],
    ['2021-08', '2021-10', 'es', 'agosto–octubre de 2021'],
    ['2020', '2022', 'es', '2020–2022'],
    ['2021-08-05', '2021-08-05', 'es', '5 de agosto de 2021'],
    ['2021-08-05', '2022', 'es', '5 de agosto de 2021 – 2022'],
    ['2021', '2021-08-05', 'es', '2021 – 5 de agosto de 2021'],
  ])('writes %s to %s in %s as %s', (start, end, locale, text) => {
    expect(plain(formatDateRange(start, end, locale))).toBe(text);
  });

  it.each([
    ['2021-12-19', '2021-12-17'],
    ['2022', '2021-12-17'],
  ])('refuses %s to %s', (start, end) => {
    expect(() => formatDateRange(start, end, 'es')).toThrow(`"${end}" comes before "${start}".`);
  });
});
