import { describe, expect, it } from 'vitest';
import { toInstant, toRfc3339, toRfc822 } from './instant.ts';

describe('toInstant', () => {
  it('takes noon in UTC for a day', () => {
    expect(String(toInstant('2030-03-08'))).toBe('2030-03-08T12:00:00Z');
  });

  it('reads a local time by the rules that its zone had then', () => {
    const zone = 'America/Mexico_City';
    expect(String(toInstant({ local: '2021-07-01T10:00', zone }))).toBe('2021-07-01T15:00:00Z');
    expect(String(toInstant({ local: '2030-07-01T10:00', zone }))).toBe('2030-07-01T16:00:00Z');
  });

  it('knows no instant of a month or a year', () => {
    expect([toInstant('2030-03'), toInstant('2030')]).toEqual([undefined, undefined]);
  });
});

describe('an instant', () => {
  const instant = toInstant({ local: '2030-03-08T17:00:05', zone: 'America/Mexico_City' });

  it('is written for RSS and for Atom', () => {
    expect(instant && [toRfc822(instant), toRfc3339(instant)]).toEqual([
      'Fri, 08 Mar 2030 23:00:05 GMT',
      '2030-03-08T23:00:05Z',
    ]);
  });
});
