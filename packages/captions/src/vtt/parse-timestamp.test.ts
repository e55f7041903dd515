import { assert, property, integer, constantFrom, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTimestamp, usualTime } from './parse-timestamp.ts';

describe('collectTimestamp', () => {
  it.each([
    ['00:01.000', 1000],
    ['59:59.999', 3_599_999],
    ['00:00:00.000', 0],
    ['01:02:03.004', 3_723_004],
    ['1:00:00.000', 3_600_000], // hours may have one digit: minutes then have two
    ['123456:00:00.001', 444_441_600_001],
    ['60:00:00.000', 216_000_000], // more than 59 means hours
  ])('%s is %d ms', (text, ms) => {
    expect(collectTimestamp(text, 0)).toEqual({ ms, end: text.length });
  });

  it.each([
    '',
    'x',
    '1:00.000', // minutes have two digits
    '00:1.000',
    '60:00.000',
    '00:60.000',
    '00:60:00.000',
    '00:00:60.000',
    '00:00.00',
    '00:00.0000',
    '00:00,000',
    '00:00',
    ' 00:00.000',
    '-00:00.000',
    '00:00:00:00.000',
    '٠٠:٠٠.٠٠٠', // digits are ASCII
  ])('%j is none', (text) => {
    expect(collectTimestamp(text, 0)).toBeUndefined();
  });

  it('begins and ends where it stands', () => {
    expect(collectTimestamp('x 00:01.500y', 2)).toEqual({ ms: 1500, end: 11 });
  });

  it('stays exact however many digits the hours have', () => {
    expect(collectTimestamp(`${'9'.repeat(400)}:00:00.000`, 0)?.ms).toBe(Number.MAX_SAFE_INTEGER);
  });
});

it('usualTime knows only the usual form, and reads it as collectTimestamp does', () => {
  const two = integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  const three = integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
  const after = constantFrom('', ' ', '\n', '5', 'x');
  assert(
    property(tuple(two, two, two, three, after), ([hours, minutes, seconds, millis, rest]) => {
      const text = `${hours}:${minutes}:${seconds}.${millis}${rest}`;
      const usual = usualTime(text, 0);
      expect(usual).toBe(collectTimestamp(text, 0)?.ms ?? -1);
    }),
  );
  expect(usualTime('00:01.000', 0)).toBe(-1);
});

it('usualTime is as strict as collectTimestamp about each sign', () => {
  const usual = '12:34:56.789';
  for (let at = 0; at <= usual.length; at++)
    for (const sign of ' 09/:.a\n') {
      const text = `${usual.slice(0, at)}${sign}${usual.slice(at + 1)}`;
      const read = collectTimestamp(text, 0);
      // What has another number of digits is left to the other.
      expect([-1, read?.ms]).toContain(usualTime(text, 0));
      expect(usualTime(text, 0) >= 0).toBe(/^\d\d:[0-5]\d:[0-5]\d\.\d{3}(?!\d)/.test(text));
    }
});
