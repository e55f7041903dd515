/** Pauses and resumes an upload, and tells it so by a signal. */
export interface PauseController {
  /** Aborts with the next pause; each resume brings a new signal. */
  readonly signal: AbortSignal;
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
  /** Resolves as soon as the upload is not paused: at once when it is not. */
  whenResumed(): Promise<void>;
}

/** Creates a controller that is not paused. */
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
