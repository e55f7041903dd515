import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { toMoment } from './to-moment.ts';

const zone = 'America/Mexico_City';
const read = (instant: string) => toMoment(Temporal.Instant.from(instant).toZonedDateTimeISO(zone));

it.each([
  ['2021-10-31T05:00:00Z', { local: '2021-10-31T00:00', zone }],
  ['2021-10-31T06:00:00Z', { local: '2021-10-31T01:00', zone }],
  // The clock shows 01:00 for the second time.
  ['2021-10-31T07:00:00Z', { local: '2021-10-31T07:00', zone: 'UTC' }],
  ['2021-10-31T08:00:00Z', { local: '2021-10-31T02:00', zone }],
])('keeps the instant of %s', (instant, moment) => {
  expect(read(instant)).toEqual(moment);
});
