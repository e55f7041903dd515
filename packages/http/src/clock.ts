/** Time and chance, which tests replace. */
export interface Clock {
  /** Milliseconds that only grow, whatever the calendar is set to. */
  now(): number;
  /** Runs something later; what it returns calls that off. */
  after(ms: number, run: () => void): () => void;
  /** From 0 to 1, as `Math.random`. */
  random(): number;
}

/** Timers take no longer waits: they would be over at once. */
const maxTimerMs = 2_147_483_647;

/** The runtime's own clock. It waits 24 days at most. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(ms, maxTimerMs));
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Waits; rejects with the signal's reason as soon as that aborts. */
export async function wait(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  let stop: (() => void) | undefined;
  const over = new Promise<void>((resolve) => {
    stop = clock.after(ms, resolve);
  });
  await abortable(over, signal).finally(stop);
}

/** The same promise for who may lose patience: what it stands for goes on for the others. */
export function abortable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
