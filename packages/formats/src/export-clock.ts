/** A clock, which tests replace. */
export interface ExportClock {
  /**
   * Returns the time in milliseconds since 1970.
   * @example
   * ```ts
   * import type { ExportClock } from '@comunal/formats';
   *
   * const clock: ExportClock = { now: () => Date.UTC(2030, 2, 8) };
   * console.log(clock.now()); // → 1899158400000
   * ```
   */
  readonly now: () => number;
}
