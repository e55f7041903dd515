import { type HandlerResponse, empty, text } from '../../http/response.ts';
import type { PeerTubeFault } from './fault.ts';

/** Returns the response that overrides the server's, for the faults of this server that have one. */
export function getFaultResponse(fault: PeerTubeFault, path: string): HandlerResponse | undefined {
  switch (fault.do) {
    case 'rate-limit':
      return tooManyRequests(fault.retryAfterSeconds ?? 1);
    case 'unavailable':
      return empty(503, retryAfter(fault.retryAfterSeconds));
    case 'redirect-loop':
      return empty(302, { Location: path });
    default:
      return undefined;
  }
}

/** Creates the third of the server's error formats: plain text that is labelled as HTML. */
export function tooManyRequests(seconds: number): HandlerResponse {
  const response = text('Too many requests, please try again later.', 429);
  return { ...response, headers: { ...response.headers, ...retryAfter(seconds) } };
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}
