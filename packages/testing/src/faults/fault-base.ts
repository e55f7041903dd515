/** The requests to which a fault applies. All conditions have to match. */
export interface FaultCondition {
  /** The method, in any case. @defaultValue any */
  readonly method?: string;
  /** Matched against path and query. */
  readonly path?: RegExp;
  /** Only the nth request that matches the other conditions, counted from 1. */
  readonly nth?: number;
}

/** The properties of every fault. */
export interface FaultBase {
  /** The kind of fault. */
  readonly do: string;
  /** To which requests it applies. @defaultValue all */
  readonly when?: FaultCondition;
  /** How many requests it applies to. @defaultValue 1; faults that only slow down or alter a request apply until removed */
  readonly times?: number;
}

/** Options of random faults. */
export interface RandomFaultsOptions<Kind extends string = string> {
  /** The same seed, and the same requests in the same order, give the same faults. */
  readonly seed: number;
  /** The probability, from 0 to 1, that a fault is injected into a request of an upload. */
  readonly probability: number;
  /** The kinds to draw from. @defaultValue those that a client recovers from without waiting */
  readonly kinds?: readonly Kind[];
}
