import { expect, it } from 'vitest';
import { formatClock, formatTimestamp } from './format-timestamp.ts';

it.each([
  [0, '00:00:00.000'],
  [3_723_004, '01:02:03.004'],
  [1.6, '00:00:00.002'],
  [-5, '00:00:00.000'],
  [Number.NaN, '00:00:00.000'],
  [360_000_000, '100:00:00.000'],
  [Infinity, '2501999792:59:00.991'],
])('formats %d ms as %s', (ms, text) => {
  expect(formatTimestamp(ms)).toBe(text);
});

it('formats a time for SRT with a comma', () => {
  expect(formatTimestamp(1500, ',')).toBe('00:00:01,500');
});

it.each([
  [0, '0:00'],
  [62_999, '1:02'],
  [3_723_004, '1:02:03'],
])('formats %d ms for people as %s', (ms, text) => {
  expect(formatClock(ms)).toBe(text);
});
