import type { Bindings } from '../http/connection.ts';
import type { Exchange } from './exchange.ts';
import type { ArchiveFault } from './fault.ts';

/** What a request carries through the app. */
export interface ArchiveEnv {
  Bindings: Bindings;
  Variables: {
    exchange: Exchange;
    /** The faults that it met. */
    struck: readonly ArchiveFault[];
  };
}
