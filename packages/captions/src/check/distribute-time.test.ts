import { expect, it } from 'vitest';
import { distributeTime } from './distribute-time.ts';

it('distributes the time by the length of texts, with gaps', () => {
  expect(distributeTime({ startMs: 1000, endMs: 9000 }, [10, 30], 83)).toEqual([
    { startMs: 1000, endMs: 2917 },
    { startMs: 3000, endMs: 9000 },
  ]);
});

it('omits gaps without room for them, and never ends a cue before it begins', () => {
  expect(distributeTime({ startMs: 0, endMs: 300 }, [1, 1, 1], 83)).toEqual([
    { startMs: 0, endMs: 100 },
    { startMs: 100, endMs: 200 },
    { startMs: 200, endMs: 300 },
  ]);
  expect(distributeTime({ startMs: 500, endMs: 400 }, [1, 1], 83)[0]).toEqual({
    startMs: 500,
    endMs: 500,
  });
});
