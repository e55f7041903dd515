import { expect, it } from 'vitest';
import { spreadTime } from './spread-time.ts';

it('parts a time by the length of texts, with gaps', () => {
  expect(spreadTime({ startMs: 1000, endMs: 9000 }, [10, 30], 83)).toEqual([
    { startMs: 1000, endMs: 2917 },
    { startMs: 3000, endMs: 9000 },
  ]);
});

it('leaves gaps out where there is no room for them, and never ends before it begins', () => {
  expect(spreadTime({ startMs: 0, endMs: 300 }, [1, 1, 1], 83)).toEqual([
    { startMs: 0, endMs: 100 },
    { startMs: 100, endMs: 200 },
    { startMs: 200, endMs: 300 },
  ]);
  expect(spreadTime({ startMs: 500, endMs: 400 }, [1, 1], 83)[0]).toEqual({
    startMs: 500,
    endMs: 500,
  });
});
