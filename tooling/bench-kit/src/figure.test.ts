import { describe, expect, it } from 'vitest';
import { formatFigure, missOf } from './figure.ts';
import { loadPeer } from './load-peer.ts';
import { medianMs } from './median-ms.ts';

const parsing = { package: 'schemas', metric: 'parse 1,000 entries', value: 12.3456, unit: 'ms' };

describe('formatFigure', () => {
  it('writes parsing line', () => {
    expect(formatFigure(parsing)).toBe('schemas: parse 1,000 entries, 12.3 ms');
    expect(formatFigure({ ...parsing, peer: 'zod', ratio: 0.456 })).toBe(
      'schemas: parse 1,000 entries, 12.3 ms, 0.456 × zod',
    );
  });
});

describe('missOf', () => {
  it.each([
    [{}, undefined],
    [{ target: { atMost: 13 } }, undefined],
    [{ target: { atMost: 12 } }, 'value 12.3 is over 12.'],
    [{ target: { atLeast: 20 } }, 'value 12.3 is under 20.'],
    [{ peer: 'zod', ratio: 2, target: { of: 'ratio', atMost: 1 } }, 'ratio 2 is over 1.'],
    [{ peer: 'zod' }, 'zod is absent, so nothing was compared.'],
    [{ value: Number.NaN }, 'there is no value to judge.'],
  ] as const)('%j: %s', (more, miss) => {
    expect(missOf({ ...parsing, ...more })).toBe(miss);
  });
});

it('measures, and answers nothing for a peer that is not there', async () => {
  expect(await medianMs(() => 1, { rounds: 3, warmUp: 0 })).toBeGreaterThanOrEqual(0);
  expect(await loadPeer('none', () => Promise.reject(new Error('not installed')))).toBeUndefined();
});
