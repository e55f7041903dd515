/** Which requests a fault strikes. All parts have to fit. */
export interface FaultCondition {
  readonly method?: string;
  /** Tried on path and query. */
  readonly path?: RegExp;
  /** Only the n-th request that fits the rest, counted from 1. */
  readonly nth?: number;
}

interface FaultBase {
  readonly when?: FaultCondition;
  /** How often it strikes, then it is spent. @defaultValue 1; `skew` and `slow` have no end */
  readonly times?: number;
}

/** What goes wrong, and for which requests. */
export type Fault = FaultBase &
  (
    | {
        /** Resets the connection once `afterBytes` of the body came in; an upload keeps exactly these. @defaultValue 0: before any work is done */
        readonly do: 'reset';
        readonly afterBytes?: number;
      }
    /** Does the work and resets the connection in place of an answer. */
    | { readonly do: 'lost-answer' }
    /** Answers 429 as the server's limiter does. */
    | { readonly do: 'rate-limit'; /** @defaultValue 1 */ readonly retryAfterSeconds?: number }
    | {
        /** Answers 503 with an empty body, and `Retry-After` only when told. */
        readonly do: 'unavailable';
        readonly retryAfterSeconds?: number;
      }
    /** Lets no more than so many bytes through, both ways. */
    | { readonly do: 'slow'; readonly bytesPerSecond: number }
    /** Does the work, sends half of the answer's body and resets the connection. */
    | { readonly do: 'truncate' }
    | {
        /** A wrong clock: the `Date` header and the end of tokens are off by so many ms. */
        readonly do: 'skew';
        readonly byMs: number;
      }
    /** Answers an HTML page with status 200, as a captive portal does. */
    | { readonly do: 'html'; /** @defaultValue 200 */ readonly status?: number }
    /** Answers 500 with a body of 10 MB. */
    | { readonly do: 'huge' }
    /** Redirects to the same address without end. */
    | { readonly do: 'redirect-loop' }
  );

/** Options of {@link Faults.randomFaults}. */
export interface RandomFaultsOptions {
  /** The same seed, and the same requests in the same order, give the same faults. */
  readonly seed: number;
  /** Of each request of an upload to be struck, 0 to 1. */
  readonly probability: number;
}
