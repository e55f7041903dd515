import type { CommonFault } from '../../faults/common-fault.ts';
import type { FaultBase } from '../../faults/fault-base.ts';

/** A fault of a PeerTube server, and the requests to which it applies. */
export type PeerTubeFault =
  | CommonFault
  | (FaultBase &
      (
        | {
            /** Resets the connection after `afterBytes` of the request body; an upload stores exactly these. */
            readonly do: 'reset';
            /** How many bytes arrive before. @defaultValue 0: before the request is processed */
            readonly afterBytes?: number;
          }
        | {
            /** Locks the upload, as if another request for it were open: each request for it gets 423. */
            readonly do: 'lock';
            /** How long, by the clock of the simulator. @defaultValue 300_000, as on the real server */
            readonly lockMs?: number;
          }
        | {
            /**
             * Leaves a half-open connection: the client is disconnected after `afterBytes` of a chunk, and the server does not
             * notice. It stores these bytes and holds its lock for five minutes. Without a body, or when all of it was received,
             * only the response is lost.
             */
            readonly do: 'half-open';
            /** How many bytes arrive before. @defaultValue 0 */
            readonly afterBytes?: number;
          }
        | {
            /** Restarts the server after `afterBytes` of the request body: all uploads are lost, and all connections are reset. */
            readonly do: 'restart';
            /** How many bytes arrive before. @defaultValue 0 */
            readonly afterBytes?: number;
          }
        | {
            /** Ages every upload and runs the hourly clean-up, which removes those without a write for over an hour. */
            readonly do: 'age';
            /** By how many milliseconds. @defaultValue 7_200_000 */
            readonly byMs?: number;
          }
        | {
            /** Responds with 429, as the server's rate limiter does. */
            readonly do: 'rate-limit';
            /** The header `Retry-After`. @defaultValue 1 */
            readonly retryAfterSeconds?: number;
          }
        | {
            /** Responds with 503 and an empty body. */
            readonly do: 'unavailable';
            /** The header `Retry-After`. @defaultValue none */
            readonly retryAfterSeconds?: number;
          }
        | {
            /** Shifts the server's clock: the `Date` header and the expiry of tokens are off by `byMs`. */
            readonly do: 'clock-skew';
            /** How far ahead the clock is, in milliseconds; behind when negative. */
            readonly byMs: number;
          }
        | {
            /** Redirects to the same address, endlessly. */
            readonly do: 'redirect-loop';
          }
      ));
