import { assert, property, integer, constantFrom, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTimestamp, parseCommonTimestamp } from './parse-timestamp.ts';

describe('collectTimestamp', () => {
  it.each([
    ['00:01.000', 1000],
    ['59:59.999', 3_599_999],
    ['00:00:00.000', 0],
    ['01:02:03.004', 3_723_004],
    ['1:00:00.000', 3_600_000], // hours may have one digit: minutes then have two
    ['123456:00:00.001', 444_441_600_001],
    ['60:00:00.000', 216_000_000], // more than 59 means hours
  ])('collects %s as %d ms', (text, ms) => {
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
  ])('rejects %j', (text) => {
    expect(collectTimestamp(text, 0)).toBeUndefined();
  });

  it('starts and ends at the right offsets', () => {
    expect(collectTimestamp('x 00:01.500y', 2)).toEqual({ ms: 1500, end: 11 });
  });

  it('stays a safe integer, however many digits the hours have', () => {
    expect(collectTimestamp(`${'9'.repeat(400)}:00:00.000`, 0)?.ms).toBe(Number.MAX_SAFE_INTEGER);
  });
});

it('parses the most common form with the same result as collectTimestamp', () => {
  const two = integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
  const three = integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0'));
  const after = constantFrom('', ' ', '\n', '5', 'x');
  assert(
    property(tuple(two, two, two, three, after), ([hours, minutes, seconds, millis, rest]) => {
      const text = `${hours}:${minutes}:${seconds}.${millis}${rest}`;
      const common = parseCommonTimestamp(text, 0);
      expect(common).toBe(collectTimestamp(text, 0)?.ms ?? -1);
    }),
  );
  expect(parseCommonTimestamp('00:01.000', 0)).toBe(-1);
});

it('is as strict as collectTimestamp about each character of the most common form', () => {
  const common = '12:34:56.789';
  for (let index = 0; index <= common.length; index++)
    for (const character of ' 09/:.a\n') {
      const text = `${common.slice(0, index)}${character}${common.slice(index + 1)}`;
      const timestamp = collectTimestamp(text, 0);
      // Only collectTimestamp parses timestamps with another number of digits.
      expect([-1, timestamp?.ms]).toContain(parseCommonTimestamp(text, 0));
      expect(parseCommonTimestamp(text, 0) >= 0).toBe(
        /^\d\d:[0-5]\d:[0-5]\d\.\d{3}(?!\d)/.test(text),
      );
    }
});
