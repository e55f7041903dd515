/** The time and the randomness, which tests replace. */
export interface Clock {
  /** Returns monotonic milliseconds. */
  now(): number;
  /**
   * Runs a function later; the function that it returns cancels that.
   * @param ms - After how many milliseconds.
   * @param run - What to call.
   */
  after(ms: number, run: () => void): () => void;
  /** Returns a number from 0 to 1, as `Math.random` does. */
  random(): number;
}

/** The longest delay of a timer; a longer one would fire at once. */
const maxTimerMs = 2_147_483_647;

/**
 * The clock of the runtime. It waits at most 24 days.
 *
 * @example
 * ```ts
 * import { systemClock } from '@comunal/http';
 *
 * const cancel = systemClock.after(1_000, () => console.log('a second later'));
 * cancel();
 * ```
 */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(ms, maxTimerMs));
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/**
 * Waits for a time; rejects with the signal's reason as soon as that aborts.
 * @param clock - Times it: {@link systemClock}, or that of a test.
 * @param ms - Milliseconds.
 * @param signal - Ends the wait.
 * @throws The signal's reason.
 *
 * @example
 * ```ts
 * import { systemClock, wait } from '@comunal/http';
 *
 * const timeout = AbortSignal.timeout(5);
 * await wait(systemClock, 60_000, timeout).catch((reason: Error) => console.log(reason.name));
 * // → TimeoutError
 * ```
 */
export async function wait(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  let stop: (() => void) | undefined;
  const over = new Promise<void>((resolve) => {
    stop = clock.after(ms, resolve);
  });
  await abortable(over, signal).finally(stop);
}

/**
 * Rejects with `signal.reason` as soon as `signal` aborts. The underlying promise keeps running, so other callers are unaffected.
 * @param promise - What to wait for.
 * @param signal - What ends the wait. @defaultValue none
 *
 * @example
 * ```ts
 * import { abortable } from '@comunal/http';
 *
 * const never = new Promise<string>(() => {});
 * const controller = new AbortController();
 * const answer = abortable(never, controller.signal).catch((reason: unknown) => reason);
 * controller.abort('changed my mind');
 * console.log(await answer); // → changed my mind
 * ```
 */
export function abortable<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
