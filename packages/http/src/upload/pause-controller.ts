/** Pauses and resumes an upload, and tells it so by a signal. */
export interface PauseController {
  /** Aborts with the next pause; each resume brings a new signal. */
  readonly signal: AbortSignal;
  /** Whether `pause` was called last. */
  readonly isPaused: boolean;
  /**
   * Aborts `signal`; it has no effect while paused.
   *
   * @example
   * ```ts
   * import { createPauseController } from '@comunal/http/upload';
   *
   * const pause = createPauseController();
   * pause.signal.addEventListener('abort', () => console.log('stop')); // → stop
   * pause.pause();
   * ```
   */
  pause(): void;
  /**
   * Brings a new signal, and resolves what waits for `whenResumed`.
   *
   * @example
   * ```ts
   * import { createPauseController } from '@comunal/http/upload';
   *
   * const pause = createPauseController();
   * pause.pause();
   * pause.resume();
   * console.log(pause.signal.aborted); // → false
   * ```
   */
  resume(): void;
  /**
   * Resolves as soon as the upload is not paused: at once when it is not.
   *
   * @example
   * ```ts
   * import { createPauseController } from '@comunal/http/upload';
   *
   * const pause = createPauseController();
   * pause.pause();
   * queueMicrotask(() => pause.resume());
   * await pause.whenResumed();
   * console.log(pause.isPaused); // → false
   * ```
   */
  whenResumed(): Promise<void>;
}

/**
 * Creates a controller that is not paused.
 *
 * @example
 * ```ts
 * import { createPauseController } from '@comunal/http/upload';
 *
 * const pause = createPauseController();
 * pause.pause();
 * console.log(pause.isPaused, pause.signal.aborted); // → true true
 * pause.resume();
 * console.log(pause.isPaused, pause.signal.aborted); // → false false
 * ```
 */
export function createPauseController(): PauseController {
  let controller = new AbortController();
  let waiting: (() => void)[] = [];
  return {
    get signal() {
      return controller.signal;
    },
    get isPaused() {
      return controller.signal.aborted;
    },
    pause: () => controller.abort(),
    resume() {
      if (!controller.signal.aborted) return;
      controller = new AbortController();
      for (const go of waiting) go();
      waiting = [];
    },
    whenResumed: () =>
      controller.signal.aborted
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(),
  };
}
