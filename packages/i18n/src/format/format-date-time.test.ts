import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDateTimeRange } from './format-date-time.ts';
import { zonedTimeToEpochMs } from './zoned-time.ts';

const zone = 'America/Mexico_City';
/** Editions of Intl's data differ in spaces, and in what stands between a date and its time. */
const plain = (text: string): string =>
  text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ').replace(/ (?:a las|at|às) /, ', ');

describe('formatDateTime', () => {
  const time = { local: '2021-12-17T10:00', zone };

  it.each([
    ['es', '17 de diciembre de 2021, 10:00 a.m., hora del centro de México'],
    ['en', '17 December 2021, 10:00, Mexico City time'],
    ['en-US', 'December 17, 2021, 10:00 AM, Mexico City time'],
    ['pt', '17 de dezembro de 2021, 10:00, horário da Cidade do México'],
  ])('shows the clock of the place and names its zone in %s', (locale, text) => {
    expect(plain(formatDateTime(time, locale))).toBe(text);
  });

  it('tells the same moment elsewhere', () => {
    expect(plain(formatDateTime(time, 'es', { inZone: 'America/Sao_Paulo' }))).toBe(
      '17 de diciembre de 2021, 1:00 p.m., hora de Brasilia',
    );
  });

  it('leaves the zone out when asked', () => {
    const options = { zoneName: 'none', month: 'short', weekday: 'short' } as const;
    expect(plain(formatDateTime(time, 'pt', options))).toBe('sex., 17 de dez. de 2021, 10:00');
  });

  it.each([
    ['2021-12-17', zone],
    ['2021-12-17T24:00', zone],
    ['2021-02-29T10:00', zone],
    ['2021-12-17T10:00Z', zone],
    ['2021-12-17T10:00', 'Mars/Olympus'],
    ['2021-12-17T10:00', ''],
  ])('refuses %s in %j', (local, inZone) => {
    expect(() => formatDateTime({ local, zone: inZone }, 'es')).toThrow(RangeError);
  });

  it('names the zone that it was asked to tell the time in and does not know', () => {
    expect(() => formatDateTime(time, 'es', { inZone: 'Nowhere' })).toThrow('"Nowhere"');
  });
});

describe('formatDateTimeRange', () => {
  const start = { local: '2021-12-17T10:00', zone };

  it.each([
    ['es', '17 de diciembre de 2021, 10:00 a.m. – 12:00 p.m., hora del centro de México'],
    ['en', '17 December 2021, 10:00–12:00, Mexico City time'],
    ['pt', '17 de dezembro de 2021, 10:00 – 12:00, horário da Cidade do México'],
  ])('says once what both ends share, in %s', (locale, text) => {
    const end = { local: '2021-12-17T12:00', zone };
    expect(plain(formatDateTimeRange(start, end, locale))).toBe(text);
  });

  it.each([
    ['ko', '2021년 12월 17일 오전 10:00 ~ 오후 12:00'],
    ['sv', '17 december 2021 10:00–12:00'],
  ])('adds no comma where the language has none, in %s', (locale, text) => {
    const end = { local: '2021-12-17T12:00', zone };
    expect(plain(formatDateTimeRange(start, end, locale, { zoneName: 'none' }))).toBe(text);
  });

  it.each([
    ['es', /^17 de diciembre de 2021.* – 18 de diciembre de 2021.*12:30 a\.m\., hora del centro de México$/],
    ['en', /^17 December 2021.* – 18 December 2021.*00:30, Mexico City time$/],
    ['pt', /^17 de dezembro de 2021.* – 18 de dezembro de 2021.*00:30, horário da Cidade do México$/],
  ])('names the zone once past midnight in %s', (locale, expected) => {
    const end = { local: '2021-12-18T00:30', zone };
    expect(plain(formatDateTimeRange(start, end, locale))).toMatch(expected);
  }); // prettier-ignore

  it('names the zone once where the clock changes in between', () => {
    const inMadrid = (local: string) => ({ local, zone: 'Europe/Madrid' });
    const [summer, winter] = [inMadrid('2021-10-30T12:00'), inMadrid('2021-10-31T12:00')];
    const text = formatDateTimeRange(summer, winter, 'es');
    expect(text.match(/hora peninsular de España/g)).toHaveLength(1);
    expect(text).not.toMatch(/GMT|UTC/);
  });

  it('leaves the zone out when asked', () => {
    const end = { local: '2021-12-17T12:00', zone };
    expect(formatDateTimeRange(start, end, 'pt', { zoneName: 'none' })).toMatch(/12:00$/);
  });

  it('refuses an end before the start, in whatever zones', () => {
    const end = { local: '2021-12-17T12:00', zone: 'Europe/Madrid' };
    expect(() => formatDateTimeRange(start, end, 'es')).toThrow('comes before');
  });
});

describe('zonedTimeToEpochMs', () => {
  it.each([
    ['2021-12-17T10:00', 'America/Mexico_City', '2021-12-17T16:00:00.000Z'],
    ['2021-07-17T10:00:30', 'America/Mexico_City', '2021-07-17T15:00:30.000Z'],
    ['2021-07-17T10:00', 'Asia/Kolkata', '2021-07-17T04:30:00.000Z'],
    // Shown twice: the first of the two.
    ['2021-10-31T02:30', 'Europe/Madrid', '2021-10-31T00:30:00.000Z'],
    // Skipped: moved on by the hour that the clock is.
    ['2021-03-28T02:30', 'Europe/Madrid', '2021-03-28T01:30:00.000Z'],
    // A day that Samoa skipped.
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00:00.000Z'],
  ])('finds %s in %s', (local, inZone, iso) => {
    expect(new Date(zonedTimeToEpochMs({ local, zone: inZone })).toISOString()).toBe(iso);
  });

  it('finds a moment whose clock shows the local time, in any zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const moments = fc.integer({ min: 0, max: 4_102_444_800 });
    fc.assert(
      fc.property(zones, moments, (inZone, seconds) => {
        const parts = new Intl.DateTimeFormat('sv', {
          timeZone: inZone,
          dateStyle: 'short',
          timeStyle: 'medium',
        }).format(seconds * 1000);
        const epochMs = zonedTimeToEpochMs({ local: parts.replace(' ', 'T'), zone: inZone });
        // The same moment, or the earlier one that the clock shows too.
        expect([0, 1200, 1800, 3600, 5400, 7200]).toContain(seconds - epochMs / 1000);
      }),
      { numRuns: 300 },
    );
  });
});
