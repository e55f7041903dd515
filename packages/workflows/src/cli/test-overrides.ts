import type { Clock } from '@comunal/http';

/** Seams that tests replace: time and the network. */
export interface TestOverrides {
  readonly clock?: Clock | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** As `YYYY-MM-DD`. */
  readonly today?: string | undefined;
}
