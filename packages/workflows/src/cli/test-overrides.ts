import type { Clock } from '@comunal/http';

/** Seams that tests replace: time and the network. */
export interface TestOverrides {
  readonly clock?: Clock | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The time of day, in milliseconds since 1970. */
  readonly wallClock?: { now(): number } | undefined;
  /** As `YYYY-MM-DD`. */
  readonly today?: string | undefined;
}
