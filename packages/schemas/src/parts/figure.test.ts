import { describe, expect, it } from 'vitest';
import { verdicts } from '../../test/support/verdicts.ts';
import { figureSchema } from './figure.ts';

const count = {
  metric: 'attendance',
  value: 34,
  approximate: false,
  platform: 'several',
  method: 'count',
  date: '2021-12-17',
};
const average = { ...count, method: 'average', averageOf: { unit: 'platforms', count: 'unknown' } };

verdicts('figureSchema', figureSchema, {
  takes: [
    count,
    average,
    { ...average, averageOf: { unit: 'sessions', count: 8 } },
    { ...count, platform: { es: 'Nuestro PeerTube' }, date: 'unknown', method: 'unknown' },
    { ...count, window: { duration: 'P7D', from: 'live' } },
    { ...count, value: 0 },
  ],
  refuses: [
    { ...count, method: 'average' },
    { ...count, averageOf: { unit: 'days', count: 2 } },
    { ...average, averageOf: { unit: 'platforms' } },
    { ...average, averageOf: { unit: 'platforms', count: 0 } },
    { ...count, value: -1 },
    { ...count, value: Number.NaN },
    { ...count, value: Number.POSITIVE_INFINITY },
    { ...count, value: 'unas 600' },
    { ...count, platform: undefined },
    { ...count, date: undefined },
    { ...count, window: { from: 'live' } },
  ],
});

describe('an average', () => {
  it('reports the missing field when it does not say what it was taken over', () => {
    const { error } = figureSchema.safeParse({ ...count, method: 'average' });
    expect(error?.issues.map(({ path }) => path)).toEqual([['averageOf']]);
  });
});
