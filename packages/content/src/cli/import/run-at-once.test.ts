import { expect, it } from 'vitest';
import { runAtOnce } from './run-at-once.ts';

it('runs a task for each item, sixteen at a time', async () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await runAtOnce(items, async (item) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running--;
    done.push(item);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual(items);
  expect(most).toBe(16);
});

it('begins nothing after a failure, waits for what has begun, and throws the first', async () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  const [begun, ended]: [number[], number[]] = [[], []];
  const run = runAtOnce(items, async (item) => {
    begun.push(item);
    if (item === 3) throw new Error('disk full');
    await Promise.resolve();
    ended.push(item);
  });
  await expect(run).rejects.toThrow('disk full');
  expect(ended).toEqual(begun.filter((item) => item !== 3));
  expect(begun.length).toBeLessThan(20);
});
