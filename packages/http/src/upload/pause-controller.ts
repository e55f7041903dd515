/** A switch that holds an upload up. */
export interface PauseController {
  /** Aborts with the next pause; a new one after each. */
  readonly signal: AbortSignal;
  readonly isPaused: boolean;
  pause(): void;
  resume(): void;
  /** Resolves as soon as it is not paused, at once when it is not. */
  over(): Promise<void>;
}

/** A switch that is not paused. */
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
    over: () =>
      controller.signal.aborted
        ? new Promise((resolve) => waiting.push(resolve))
        : Promise.resolve(),
  };
}
