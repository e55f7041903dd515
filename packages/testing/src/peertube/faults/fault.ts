import type { CommonFault } from '../../faults/common-fault.ts';
import type { FaultBase } from '../../faults/fault-base.ts';

/** A fault of a PeerTube server, and the requests to which it applies. */
export type PeerTubeFault =
  | CommonFault
  | (FaultBase &
      (
        | {
            /** Resets the connection after `afterBytes` of the request body; an upload stores exactly these. @defaultValue 0: before the request is processed */
            readonly do: 'reset';
            readonly afterBytes?: number;
          }
        | {
            /** Locks the upload, as if another request for it were open: each request for it gets 423. @defaultValue 300_000, as on the real server */
            readonly do: 'lock';
            readonly lockMs?: number;
          }
        | {
            /**
             * Leaves a half-open connection: the client is disconnected after `afterBytes` of a chunk, and the server does not
             * notice. It stores these bytes and holds its lock for five minutes. Without a body, or when all of it was received,
             * only the response is lost. @defaultValue 0
             */
            readonly do: 'half-open';
            readonly afterBytes?: number;
          }
        | {
            /** Restarts the server after `afterBytes` of the request body: all uploads are lost, and all connections are reset. @defaultValue 0 */
            readonly do: 'restart';
            readonly afterBytes?: number;
          }
        | {
            /** Ages every upload by `byMs` and runs the hourly clean-up, which removes those without a write for over an hour. @defaultValue 7_200_000 */
            readonly do: 'age';
            readonly byMs?: number;
          }
        /** Responds with 429, as the server's rate limiter does. */
        | { readonly do: 'rate-limit'; /** @defaultValue 1 */ readonly retryAfterSeconds?: number }
        | {
            /** Responds with 503 and an empty body, with `Retry-After` only if it is set here. */
            readonly do: 'unavailable';
            readonly retryAfterSeconds?: number;
          }
        | {
            /** Shifts the server's clock: the `Date` header and the expiry of tokens are off by `byMs`. */
            readonly do: 'clock-skew';
            readonly byMs: number;
          }
        /** Redirects to the same address, endlessly. */
        | { readonly do: 'redirect-loop' }
      ));
