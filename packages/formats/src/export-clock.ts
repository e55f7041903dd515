/** A clock, which tests replace. */
export interface ExportClock {
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
}
