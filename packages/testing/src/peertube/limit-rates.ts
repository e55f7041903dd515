import type { MiddlewareHandler } from 'hono';
import { addHeaders, toResponse } from '../http/to-response.ts';
import type { PeerTubeEnv } from './env.ts';
import { tooMany } from './faults/answers.ts';
import type { Exchange } from './http/exchange.ts';
import type { RateLimiter, Verdict } from './http/rate-limiter.ts';

const FIXED_LIMIT = 50;

/** Refuses what comes too often, and tells everybody of the limit. Administrators are let through all the same. */
export function limitRates(limiter: RateLimiter): MiddlewareHandler<PeerTubeEnv> {
  return async (c, next) => {
    const { exchange } = c.var;
    const verdict = countRequest(exchange, limiter);
    const seconds = verdict?.refused ? secondsUntil(verdict, exchange) : undefined;
    if (seconds !== undefined && !isAdmin(exchange)) c.res = toResponse(tooMany(seconds));
    else await next();
    if (c.var.isBare) return;
    addHeaders(c.res, {
      ...limitHeaders(exchange, verdict),
      ...(seconds !== undefined && { 'Retry-After': String(seconds) }),
    });
  };
}

function countRequest(
  { method, url, ip, state }: Exchange,
  limiter: RateLimiter,
): Verdict | undefined {
  const path = url.pathname;
  if (!path.startsWith('/api/v1/') || path === '/api/v1/ping') return undefined;
  const login = method === 'POST' && path === '/api/v1/users/token';
  return limiter.count(login ? 'login' : 'api', ip, state.now());
}

function secondsUntil({ resetAt }: Verdict, { state }: Exchange): number {
  return Math.max(1, Math.ceil((resetAt - state.now()) / 1000));
}

function isAdmin(exchange: Exchange): boolean {
  const { sessions, users } = exchange.state;
  const token = exchange.headers['authorization']?.replace(/^Bearer /, '');
  const session = sessions.find(({ accessToken }) => accessToken === token);
  return users.some(({ id, role }) => id === session?.userId && role === 0);
}

function limitHeaders(exchange: Exchange, verdict: Verdict | undefined): Record<string, string> {
  if (exchange.url.pathname === '/api/v1/ping') return {};
  const {
    limit = FIXED_LIMIT,
    remaining = FIXED_LIMIT,
    resetAt = exchange.state.now(),
  } = verdict ?? {};
  return {
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': String(remaining),
    'X-RateLimit-Reset': String(Math.ceil(resetAt / 1000)),
  };
}
