/** Timers, which tests replace. */
export interface CheckClock {
  /** Runs something later; what it returns cancels that. */
  after(ms: number, run: () => void): () => void;
}

/** The timers of the runtime. */
export const systemClock: CheckClock = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
