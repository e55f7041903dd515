import type { Clock } from '@comunal/http';

/** What tests put in place of time, chance and the network. */
export interface TestOverrides {
  readonly clock?: Clock | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** As `YYYY-MM-DD`. */
  readonly today?: string | undefined;
}
