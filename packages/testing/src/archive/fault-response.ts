import { type HandlerResponse, empty } from '../http/response.ts';
import type { ArchiveFault } from './fault.ts';
import type { State } from './state.ts';
import { s3Error } from './xml.ts';

/** Returns the response that overrides the server's, for the faults of this server that have one. */
export function getFaultResponse(fault: ArchiveFault, state: State): HandlerResponse | undefined {
  switch (fault.do) {
    case 'slow-down':
      state.overLimit = fault.checks ?? 0;
      return s3Error(503, 'SlowDown', 'Please reduce your request rate.');
    case 'spam':
      return s3Error(
        503,
        'SlowDown',
        'Please reduce your request rate.',
        'Your upload of ítem from username ana@correo.example appears to be spam. If you believe this is a mistake, contact info@archivo.example and include this entire message in your email.',
      );
    case 'redirect':
      return empty(307, { Location: fault.to });
    default:
      return undefined;
  }
}
