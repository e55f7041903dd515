/** The calendar and the timers that `loadContent` goes by, which tests replace. */
export interface ContentClock {
  /** The day on which consents have to hold, as `YYYY-MM-DD`. */
  today(): string;
  /**
   * Runs a function once so many milliseconds have passed. The function it returns cancels that.
   * @param ms - After how many milliseconds.
   * @param run - What to call.
   */
  after(ms: number, run: () => void): () => void;
}

/** The runtime's calendar, in UTC, and its timers. */
export const systemClock: ContentClock = {
  today: () => new Date().toISOString().slice(0, 10),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
