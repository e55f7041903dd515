import type { FaultBase } from '../../faults/fault-base.ts';

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
