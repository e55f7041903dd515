import type { FaultEnv } from '../faults/inject-faults.ts';
import type { PeerTubeFault } from './faults/fault.ts';
import type { Exchange } from './http/exchange.ts';

/** The Hono environment of the app. */
export interface PeerTubeEnv extends FaultEnv<PeerTubeFault> {
  Variables: FaultEnv<PeerTubeFault>['Variables'] & {
    exchange: Exchange;
    /** Whether the response lacks the headers that the server's own code adds. */
    omitsCommonHeaders?: boolean;
  };
}
