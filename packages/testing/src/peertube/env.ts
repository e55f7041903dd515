import type { FaultEnv } from '../faults/strike-faults.ts';
import type { Fault } from './faults/fault.ts';
import type { Exchange } from './http/exchange.ts';

/** What a request carries through the app. */
export interface PeerTubeEnv extends FaultEnv<Fault> {
  Variables: FaultEnv<Fault>['Variables'] & {
    exchange: Exchange;
    /** Whether the answer goes without the headers that the server's own code adds. */
    isBare?: boolean;
  };
}
