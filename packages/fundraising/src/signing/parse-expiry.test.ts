import { expect, it } from 'vitest';
import { parseExpiry } from './parse-expiry.ts';

const now = Date.parse('2026-11-29T10:00:00Z');

it.each([
  ['30', '2026-12-29T10:00:00Z'],
  ['2027-05-01', '2027-05-01T00:00:00Z'],
  ['2026-11-29', undefined],
  ['2027-02-30', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['10000', undefined],
  ['mañana', undefined],
])('reads %j as %j', (text, expected) => {
  expect(parseExpiry(text, now)).toBe(expected);
});
