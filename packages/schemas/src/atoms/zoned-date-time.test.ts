import { expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { isTimeZone, momentSchema, toDay, zonedDateTimeSchema } from './zoned-date-time.ts';

const zone = 'America/Mexico_City';

verdicts('zonedDateTimeSchema', zonedDateTimeSchema, {
  takes: [
    { local: '2021-12-17T10:00', zone },
    { local: '2024-02-29T23:59:59', zone: 'Europe/Madrid' },
    { local: '2021-12-17T00:00', zone: 'UTC' },
    { local: '2021-12-17T00:00', zone: 'America/Argentina/Buenos_Aires' },
  ],
  refuses: [
    { local: '2021-02-30T10:00', zone },
    { local: '2021-12-17T24:00', zone },
    { local: '2021-12-17T10:60', zone },
    { local: '2021-12-17 10:00', zone },
    { local: '2021-12-17T10:00Z', zone },
    { local: '2021-12-17T10:00-06:00', zone },
    { local: '2021-12-17', zone },
    { local: '2021-12T10:00', zone },
    { local: '2021-12-17T10:00', zone: '-06:00' },
    { local: '2021-12-17T10:00', zone: 'Ciudad de México' },
    { local: '2021-12-17T10:00', zone: 'America/Ecatepec' },
    { local: '2021-12-17T10:00', zone: 'america/mexico_city' },
    { local: '2021-12-17T10:00' },
    { local: '2021-12-17T10:00', zone, offset: '-06:00' },
    '2021-12-17T10:00',
  ],
});

verdicts('momentSchema', momentSchema, {
  takes: ['2021', '2021-12-17', { local: '2021-12-17T10:00', zone }],
  refuses: ['2021-12-17T10:00', 'unknown', {}, 20211217],
});

it.each([
  ['America/Mexico_City', true],
  ['UTC', true],
  ['America/Ejemplo', false],
  ['-06:00', false],
  ['Ana', false],
])('tells whether %s is a time zone', (zone, isKnown) => {
  expect(isTimeZone(zone)).toBe(isKnown);
});

it.each([
  [{ local: '2021-12-17T23:59', zone }, '2021-12-17'],
  ['2021-12-17', '2021-12-17'],
  ['2021', '2021'],
])('takes %j to the day %s', (moment, day) => {
  expect(toDay(moment)).toBe(day);
});
