import type { CommonFault } from '../../faults/common-fault.ts';
import type { FaultBase } from '../../faults/fault-base.ts';

/** What goes wrong, and for which requests. */
export type Fault =
  | CommonFault
  | (FaultBase &
      (
        | {
            /** Resets the connection once `afterBytes` of the body came in; an upload keeps exactly these. @defaultValue 0: before any work is done */
            readonly do: 'reset';
            readonly afterBytes?: number;
          }
        | {
            /** The upload is locked, as while another request for it is open: 423 to all that ask. @defaultValue 300_000, as the real server */
            readonly do: 'lock';
            readonly lockMs?: number;
          }
        | {
            /**
             * The client's line breaks after so many bytes of a chunk, and the server does not notice: it keeps these bytes and
             * holds its lock for five minutes. Where no body comes, or all of it, it is a lost answer. @defaultValue 0
             */
            readonly do: 'dead-line';
            readonly afterBytes?: number;
          }
        | {
            /** The server starts anew, once so many bytes of the body came in: every upload is forgotten, every connection cut. @defaultValue 0 */
            readonly do: 'restart';
            readonly afterBytes?: number;
          }
        | {
            /** Each upload was left alone for so long, and the hourly clean-up has run: those over an hour are forgotten. @defaultValue 7_200_000 */
            readonly do: 'age';
            readonly byMs?: number;
          }
        /** Answers 429 as the server's limiter does. */
        | { readonly do: 'rate-limit'; /** @defaultValue 1 */ readonly retryAfterSeconds?: number }
        | {
            /** Answers 503 with an empty body, and `Retry-After` only when told. */
            readonly do: 'unavailable';
            readonly retryAfterSeconds?: number;
          }
        | {
            /** A wrong clock: the `Date` header and the end of tokens are off by so many ms. */
            readonly do: 'skew';
            readonly byMs: number;
          }
        /** Redirects to the same address without end. */
        | { readonly do: 'redirect-loop' }
      ));
