import type { Answer } from '../../http/answer.ts';
import { type Exchange, header } from './exchange.ts';

const BARE = { 'x-powered-by': 'PeerTube', 'X-Frame-Options': 'DENY' };

/** Headers that every answer carries. A page of another origin can read `Retry-After`, and little else. */
export function commonHeaders(path: string, bare: boolean): Record<string, string> {
  if (bare) return BARE;
  const api = path.startsWith('/api/');
  return {
    ...BARE,
    Tk: 'N',
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
