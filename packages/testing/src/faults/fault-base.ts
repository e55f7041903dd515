/** Which requests a fault strikes. All parts have to fit. */
export interface FaultCondition {
  readonly method?: string;
  /** Tried on path and query. */
  readonly path?: RegExp;
  /** Only the n-th request that fits the rest, counted from 1. */
  readonly nth?: number;
}

/** What every fault has. */
export interface FaultBase {
  readonly do: string;
  readonly when?: FaultCondition;
  /** How often it strikes, then it is spent. @defaultValue 1; faults that only slow or bend have no end */
  readonly times?: number;
}

/** Options of random faults. */
export interface RandomFaultsOptions<Kind extends string = string> {
  /** The same seed, and the same requests in the same order, give the same faults. */
  readonly seed: number;
  /** Of each request of an upload to be struck, 0 to 1. */
  readonly probability: number;
  /** What they are drawn from. @defaultValue those that a client gets over without waiting */
  readonly kinds?: readonly Kind[];
}
