import { expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from './clock.ts';

it.each([Infinity, 2 ** 31])('waits for %d ms rather than not at all', (ms) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const run = vi.fn<() => void>();
  systemClock.after(ms, run);
  vi.advanceTimersByTime(86_400_000);
  expect(run).not.toHaveBeenCalled();
});
