/** A clock on which waits take no time: a wait is over at the next turn, and `now` has moved by it. Nobody stalls here. */
export function fastClock() {
  let moved = 0;
  return {
    get waitedMs() {
      return moved;
    },
    now: () => performance.now() + moved,
    random: () => 0.5,
    after(ms: number, run: () => void): () => void {
      // Time-outs of a call are far away; only waits between two tries are what this clock is for.
      if (ms === 30_000) return () => {};
      const timer = setImmediate(() => {
        moved += ms;
        run();
      });
      return () => clearImmediate(timer);
    },
  };
}
