import type { MiddlewareHandler } from 'hono';
import { addHeaders, toResponse } from '../http/to-response.ts';
import type { PeerTubeEnv } from './env.ts';
import { tooManyRequests } from './faults/fault-response.ts';
import type { Exchange } from './http/exchange.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import type { RateLimits } from './options.ts';

/** Rejects requests over the rate limit, and adds the rate limit headers. Administrators are not limited. */
export function limitRates(limiter: RateLimiter): MiddlewareHandler<PeerTubeEnv> {
  return async (c, next) => {
    const { exchange } = c.var;
    const { url, ip, state } = exchange;
    if (url.pathname === '/api/v1/ping') return next();
    const now = state.now();
    const { limit, remaining, resetAt, isExceeded } = limiter.count(
      getLimitKind(exchange),
      ip,
      now,
    );
    const seconds = Math.max(1, Math.ceil((resetAt - now) / 1000));
    if (isExceeded && !isAdmin(exchange)) c.res = toResponse(tooManyRequests(seconds));
    else await next();
    if (c.var.omitsCommonHeaders) return;
    addHeaders(c.res, {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
      'X-RateLimit-Reset': String(Math.ceil(resetAt / 1000)),
      ...(isExceeded && { 'Retry-After': String(seconds) }),
    });
  };
}

function getLimitKind({ method, url: { pathname } }: Exchange): keyof RateLimits | undefined {
  if (!pathname.startsWith('/api/v1/')) return undefined;
  return method === 'POST' && pathname === '/api/v1/users/token' ? 'login' : 'api';
}

function isAdmin({ headers, state: { sessions, users } }: Exchange): boolean {
  const token = headers['authorization']?.replace(/^Bearer /, '');
  const session = sessions.find(({ accessToken }) => accessToken === token);
  return users.some(({ id, role }) => id === session?.userId && role === 0);
}
