import { readFileSync } from 'node:fs';
import { findTestData, needsTestData } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { firstDay, isPartialDate, lastDay, partialDateSchema } from './partial-date.ts';

verdicts('partialDateSchema', partialDateSchema, {
  takes: ['2021', '2021-08', '2021-08-05', '2024-02-29', '2000-02-29', '0000', '1999-12-31'],
  refuses: [
    '2021-02-30',
    '2023-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13',
    '2021-00',
    '2021-08-00',
    '2021-8-5',
    '21',
    '2021-08-05T10:00',
    '2021/08',
    '2021-08-05\n',
    ' 2021',
    '２０２１',
    'agosto de 2021',
    '',
    2021,
    null,
  ],
});

describe('firstDay and lastDay', () => {
  it.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021-08-05', '2021-08-05', '2021-08-05'],
  ])('%s begins on %s and ends on %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });
});

describe('EDTF vectors', needsTestData('COMUNAL_VECTORS', 'edtf.json'), () => {
  const read = (): Readonly<Record<string, readonly string[]>> =>
    JSON.parse(readFileSync(findTestData('COMUNAL_VECTORS', 'edtf.json') ?? '', 'utf8')) as Record<
      string,
      string[]
    >; // lists of strings by name

  it('accepts both ends of every interval of level 0', () => {
    const dates = (read()['L0_Intervals'] ?? []).flatMap((interval) => interval.split('/'));
    expect(dates.length).toBeGreaterThan(20);
    for (const date of dates) expect(isPartialDate(date), date).toBe(true);
  });

  it('refuses every invalid date and date time, and every interval', () => {
    const all = read();
    const refused = Object.entries(all).flatMap(([name, texts]) =>
      name.startsWith('invalid') || name.endsWith('Intervals') ? texts : [],
    );
    expect(refused.length).toBeGreaterThan(100);
    for (const text of refused) expect(isPartialDate(text), text).toBe(false);
  });
});
