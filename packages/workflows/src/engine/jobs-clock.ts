/**
 * The source of time of the queue, which tests replace by pg-boss's `TestClock`. It has the shape of pg-boss's `Clock`, whose
 * own declarations do not compile where a project checks those of libraries.
 */
export interface JobsClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, after some milliseconds. @returns What ends the wait. */
  setTimeout(callback: () => void, ms: number): unknown;
  /** Ends a wait of {@link JobsClock.setTimeout}. */
  clearTimeout(timer: unknown): void;
  /** Calls back again and again, every so many milliseconds. @returns What ends it. */
  setInterval(callback: () => void, ms: number): unknown;
  /** Ends what {@link JobsClock.setInterval} began. */
  clearInterval(timer: unknown): void;
}
