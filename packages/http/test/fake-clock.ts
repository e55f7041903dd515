import type { Clock } from '../src/clock.ts';

/** A clock that stands still until it is told to go on; waits shorter than `hurryMs` are over at once and are recorded. */
export interface FakeClock extends Clock {
  readonly waits: number[];
  advance(ms: number): void;
}

export function fakeClock({ hurryMs = 0 } = {}): FakeClock {
  let time = 1_000_000;
  const due = new Set<{ readonly at: number; readonly run: () => void }>();
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    random: () => 0.5,
    after(ms, run) {
      if (ms < hurryMs) {
        waits.push(ms);
        queueMicrotask(run);
        return () => {};
      }
      const timer = { at: time + ms, run };
      due.add(timer);
      return () => due.delete(timer);
    },
    advance(ms) {
      time += ms;
      for (const timer of due) {
        if (timer.at > time) continue;
        due.delete(timer);
        timer.run();
      }
    },
  };
}
