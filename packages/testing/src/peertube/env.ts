import type { Bindings } from '../http/connection.ts';
import type { Fault } from './faults/fault.ts';
import type { Exchange } from './http/exchange.ts';

/** What a request carries through the app. */
export interface PeerTubeEnv {
  Bindings: Bindings;
  Variables: {
    exchange: Exchange;
    /** The faults that it met. */
    struck: readonly Fault[];
    /** Whether the answer goes without the headers that the server's own code adds. */
    isBare?: boolean;
  };
}
