import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import { parseRetryAfter } from './retry-after.ts';

it('reads seconds', () => {
  fc.assert(
    fc.property(fc.nat(), (seconds) => {
      expect(parseRetryAfter(` ${seconds} `, null)).toBe(seconds);
    }),
  );
});

it('reads a date by the clock of the server', () => {
  // A header has whole seconds, and the very first one of 1970 counts as none.
  const min = new Date(1000);
  const dates = fc.date({ min, max: new Date('9000-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.integer({ min: 0, max: 1_000_000 }), (date, seconds) => {
      const later = new Date(date.getTime() + seconds * 1000).toUTCString();
      expect(parseRetryAfter(later, date.toUTCString())).toBe(seconds);
      expect(parseRetryAfter(date.toUTCString(), later)).toBe(0);
    }),
  );
});

it('reads a date by our clock when the server does not tell its own', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T12:00:00Z') });
  onTestFinished(() => void vi.useRealTimers());
  expect(parseRetryAfter('Wed, 25 Nov 2026 12:01:00 GMT', null)).toBe(60);
});

it('returns a number of seconds or undefined for any header', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (value, date) => {
      const seconds = parseRetryAfter(value, date);
      expect(seconds === undefined || (seconds >= 0 && Number.isFinite(seconds))).toBe(true);
    }),
  );
});

it.each([null, '', '-1', '1.5', 'soon', '2030-01-01', '0x10', 'Someday, 99 Foo'])(
  'takes nothing from %j',
  (value) => {
    expect(parseRetryAfter(value, null)).toBeUndefined();
  },
);

it('takes no number beyond what can be counted', () => {
  expect(parseRetryAfter('9'.repeat(400), null)).toBe(Number.MAX_SAFE_INTEGER);
});
