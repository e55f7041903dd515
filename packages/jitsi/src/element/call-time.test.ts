import { zonedTimeToEpochMs } from '../../../i18n/src/format/zoned-time.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isElsewhere,
  readCallTime,
  getStage,
  formatCallTime,
  getMsUntilChange,
} from './call-time.ts';
import { loadZoneNames } from './zone-names.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = [
  'America/Mexico_City',
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/Madrid',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'UTC',
];

describe('readCallTime', () => {
  it('reads a local time as the rest of the toolkit does', () => {
    const from = Date.UTC(2000, 0, 1);
    const minutes = (Date.UTC(2040, 0, 1) - from) / 60_000;
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.nat(minutes), (zone, minute) => {
        const local = new Date(from + minute * 60_000).toISOString().slice(0, 16);
        expect(readCallTime(local, null, zone)?.starts).toBe(zonedTimeToEpochMs({ local, zone }));
      }),
    );
  });

  it.each([
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'], // shown twice: the first
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30Z'], // skipped: moved on
    ['2030-03-15T10:00:30', 'America/Mexico_City', '2030-03-15T16:00:30Z'],
    ['2030-03-15T10:00-06:00', 'Europe/Madrid', '2030-03-15T16:00Z'],
    ['2030-03-15T10:00Z', null, '2030-03-15T10:00Z'],
  ])('reads %s in %s as %s', (text, zone, moment) => {
    expect(readCallTime(text, null, zone)?.starts).toBe(Date.parse(moment));
  });

  it.each([
    ['', 'UTC'],
    [null, 'UTC'],
    ['2030-03-15', 'UTC'],
    ['2030-13-15T10:00', 'UTC'],
    ['2030-02-31T10:00', 'UTC'],
    ['2029-02-29T10:00Z', null],
    ['2030-03-15T24:30', 'UTC'],
    ['2030-03-15T10:00', null],
    ['2030-03-15T10:00', 'Luna/Mar'],
    ['mañana', 'UTC'],
  ])('returns undefined for %j in %j', (text, zone) => {
    expect(readCallTime(text, null, zone)).toBeUndefined();
  });

  it('has no end where that is unknown or before the start', () => {
    const start = Date.parse('2030-03-15T10:00Z');
    for (const ends of [null, '', 'tarde', '2030-03-15T09:00Z'])
      expect(readCallTime('2030-03-15T10:00Z', ends, null)).toEqual({ starts: start, ends: start });
  });
});

describe('getStage and getMsUntilChange', () => {
  const time = { starts: 1_000, ends: 2_000 };
  it.each([
    [-DAY - 1, 'far', 1_001],
    [1_000 - DAY, 'before', DAY],
    [999, 'before', 1],
    [1_000, 'now', 1_000],
    [1_999, 'now', 1],
    [2_000, 'over', 6 * HOUR],
    [2_000 + 6 * HOUR, 'past', undefined],
  ])('return for %i %s, which changes in %s', (now, stage, waitMs) => {
    expect([getStage(time, now), getMsUntilChange(time, now)]).toEqual([stage, waitMs]);
  });

  it('take a call without an end as under way for a day', () => {
    const open = { starts: 1_000, ends: 1_000 };
    expect([getStage(open, DAY), getMsUntilChange(open, DAY)]).toEqual(['now', 1_000]);
    expect([getStage(open, 9e12), getMsUntilChange(open, 9e12)]).toEqual(['past', undefined]);
  });

  it('return the longest time-out for a call far away', () => {
    expect(getMsUntilChange({ starts: 1e13, ends: 1e13 }, 0)).toBe(2 ** 31 - 1);
  });
});

it('is elsewhere where the clock differs at that time', () => {
  const summer = { starts: Date.parse('2030-07-01T10:00Z'), ends: 0 };
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(isElsewhere(summer, own)).toBe(false);
  expect(isElsewhere(summer, 'Pacific/Kiritimati')).toBe(own !== 'Pacific/Kiritimati');
  expect([isElsewhere(summer, null), isElsewhere(summer, 'Luna/Mar')]).toEqual([false, false]);
});

it('formats the zone as Intl does until the names of zones are loaded', () => {
  const starts = Date.parse('2030-03-15T11:00-06:00');
  const time = { starts, ends: starts };
  expect(formatCallTime(time, ['es-MX'], 'America/Mexico_City')).toMatch(/11:00 a.m., hora est/);
});

it('writes the first of a month, and separates it from the hours, as Brazilians do', () => {
  const starts = Date.parse('2030-03-01T10:00Z');
  expect(formatCallTime({ starts, ends: starts + 2 * HOUR }, ['pt-BR'], 'UTC')).toMatch(
    /^sexta-feira, 1º de março de 2030, 10:00\s–\s12:00, /,
  );
});

it.each([
  ['es-MX', 'hora del centro de México'],
  ['pt-BR', 'horário da Cidade do México'],
  ['en', 'Mexico City time'],
])('formats the zone in words, past midnight as within a day, in %s', async (locale, name) => {
  await loadZoneNames();
  const starts = Date.parse('2030-03-15T11:00-06:00');
  for (const hours of [0, 1, 14]) {
    const time = { starts, ends: starts + hours * 3_600_000 };
    expect(formatCallTime(time, [locale], 'America/Mexico_City')).toMatch(
      new RegExp(`\\d.*, ${name}$`),
    );
  }
  expect(formatCallTime({ starts, ends: starts }, [locale], 'UTC')).not.toMatch(/GMT/);
});
