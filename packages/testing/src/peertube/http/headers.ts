import type { Answer } from './answer.ts';
import { type Exchange, header } from './exchange.ts';

const BASE = { 'x-powered-by': 'PeerTube', 'X-Frame-Options': 'DENY', Tk: 'N' };

/** Headers that every answer carries. A page of another origin can read `Retry-After`, and little else. */
export function commonHeaders(path: string): Record<string, string> {
  const api = path.startsWith('/api/');
  return {
    ...BASE,
    'Access-Control-Allow-Origin': '*',
    ...(api && {
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'Retry-After',
    }),
  };
}

/** Answers a preflight: everything that was asked for is allowed. */
export function preflight(exchange: Exchange): Answer {
  const asked = header(exchange, 'access-control-request-headers');
  return {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      Vary: 'Access-Control-Request-Headers',
      ...(asked !== undefined && { 'Access-Control-Allow-Headers': asked }),
    },
  };
}
