declare global {
  /** Lets the timers end that were set to end after so long. */
  function elapse(timeoutMs: number): void;
  /** Those that wait to end after so long. */
  function timersOf(timeoutMs: number): readonly number[];
}

/**
 * A script for the page, before all others: timers end only by `elapse`. For pages with a frame that has to go on, or that
 * never finishes loading: Playwright's clock is that of every frame.
 */
export function stopTimers(): void {
  if (window !== window.top) return;
  const timers = new Map<number, { readonly work: () => void; readonly timeoutMs: number }>();
  let lastId = 0;
  const setTimeout = (work: () => void, timeoutMs = 0): number => {
    timers.set(++lastId, { work, timeoutMs });
    return lastId;
  };
  const clearTimeout = (id: number): void => void timers.delete(id);
  const timersOf = (wanted: number): readonly number[] =>
    Array.from(timers).flatMap(([id, { timeoutMs }]) => (timeoutMs === wanted ? [id] : []));
  const elapse = (wanted: number): void => {
    for (const id of timersOf(wanted)) {
      const work = timers.get(id)?.work;
      timers.delete(id);
      work?.();
    }
  };
  Object.assign(globalThis, { setTimeout, clearTimeout, elapse, timersOf });
}
