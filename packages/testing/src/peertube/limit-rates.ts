import type { MiddlewareHandler } from 'hono';
import { addHeaders, toResponse } from '../http/to-response.ts';
import type { PeerTubeEnv } from './env.ts';
import { tooMany } from './faults/answers.ts';
import type { Exchange } from './http/exchange.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import type { RateLimits } from './options.ts';

/** Refuses what comes too often, and tells everybody of the limit. Administrators are let through all the same. */
export function limitRates(limiter: RateLimiter): MiddlewareHandler<PeerTubeEnv> {
  return async (c, next) => {
    const { exchange } = c.var;
    const { url, ip, state } = exchange;
    if (url.pathname === '/api/v1/ping') return next();
    const now = state.now();
    const { limit, remaining, resetAt, refused } = limiter.count(kindOf(exchange), ip, now);
    const seconds = Math.max(1, Math.ceil((resetAt - now) / 1000));
    if (refused && !isAdmin(exchange)) c.res = toResponse(tooMany(seconds));
    else await next();
    if (c.var.isBare) return;
    addHeaders(c.res, {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': String(Math.ceil(resetAt / 1000)),
      ...(refused && { 'Retry-After': String(seconds) }),
    });
  };
}

function kindOf({ method, url: { pathname } }: Exchange): keyof RateLimits | undefined {
  if (!pathname.startsWith('/api/v1/')) return undefined;
  return method === 'POST' && pathname === '/api/v1/users/token' ? 'login' : 'api';
}

function isAdmin({ headers, state: { sessions, users } }: Exchange): boolean {
  const token = headers['authorization']?.replace(/^Bearer /, '');
  const session = sessions.find(({ accessToken }) => accessToken === token);
  return users.some(({ id, role }) => id === session?.userId && role === 0);
}
