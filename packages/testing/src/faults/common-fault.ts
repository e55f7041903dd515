import { type HandlerResponse, text } from '../http/response.ts';
import type { FaultBase } from './fault-base.ts';
import type { FaultOptionNames } from './fault-registry.ts';

/** Faults that every simulated server supports. */
export type CommonFault = FaultBase &
  (
    | {
        /** Processes the request, then resets the connection instead of responding. */
        readonly do: 'lost-response';
      }
    | {
        /** Limits the rate of the connection in both directions. */
        readonly do: 'slow';
        /** The rate, for each direction. */
        readonly bytesPerSecond: number;
      }
    | {
        /** Processes the request, sends half of the response body and resets the connection. */
        readonly do: 'truncate';
      }
    | {
        /** Responds with an HTML page, as a captive portal does. */
        readonly do: 'html';
        /** The HTTP status. @defaultValue 200 */
        readonly status?: number;
      }
    | {
        /** Responds with 500 and a body of 10 MB. */
        readonly do: 'huge';
      }
  );

/** Whether each of these ends the request. */
export const commonFaultEndsRequest = {
  'lost-response': true,
  slow: false,
  truncate: true,
  html: true,
  huge: true,
} as const;

/** The options of each of these, beside those of every fault. */
export const commonFaultOptions: FaultOptionNames<CommonFault> = {
  'lost-response': [],
  slow: ['bytesPerSecond'],
  truncate: [],
  html: ['status'],
  huge: [],
};

/** A fault of any server. */
export type AnyFault = CommonFault | FaultBase;

const HUGE_BYTES = 10_000_000;
const PORTAL_PAGE =
  '<!doctype html><title>Sign in to the network</title><p>Sign in to the network.';

/** Returns the first fault of a kind. */
export function findFault<F extends { readonly do: string }, K extends F['do']>(
  faults: readonly F[],
  kind: K,
): Extract<F, { readonly do: K }> | undefined {
  return faults.find((fault): fault is Extract<F, { readonly do: K }> => fault.do === kind);
}

/** Returns the response that overrides the server's, if one of the faults has any. */
export function getCommonFaultResponse(faults: readonly AnyFault[]): HandlerResponse | undefined {
  if (findFault(faults, 'huge'))
    return text('x'.repeat(HUGE_BYTES), 500, 'text/plain; charset=utf-8');
  const portal = findFault(faults, 'html');
  return portal && text(PORTAL_PAGE, portal.status ?? 200);
}
