/**
 * A clock that stands still but for what is asked of it: each look at it is a millisecond later, and a wait is over at the
 * next turn, when `now` has moved by it. Nobody stalls here.
 */
export function fastClock() {
  let waited = 0;
  let looks = 0;
  return {
    get waitedMs() {
      return waited;
    },
    now: () => {
      looks += 1;
      return waited + looks;
    },
    random: () => 0.5,
    after(ms: number, run: () => void): () => void {
      // Time-outs of a call, and what happens by the hour, are far away; only waits between two tries are what this clock is for.
      if (ms === 30_000 || ms >= 1_200_000) return () => {};
      const timer = setImmediate(() => {
        waited += ms;
        run();
      });
      return () => clearImmediate(timer);
    },
  };
}
