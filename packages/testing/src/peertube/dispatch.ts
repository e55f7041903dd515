import { tooMany } from './faults/answers.ts';
import { type Answer, empty, Refusal } from '../http/answer.ts';
import { type Exchange, header } from './http/exchange.ts';
import { preflight } from './http/headers.ts';
import { problem } from './http/problem.ts';
import type { RateLimiter, Verdict } from './http/rate-limiter.ts';
import { withETag } from './http/etag.ts';
import { findRoute } from './http/router.ts';
import { routes } from './routes.ts';
import { applySchedules } from './videos/schedule.ts';

const FIXED_LIMIT = 50;

/** Finds who answers a request, and lets them. */
export async function dispatch(exchange: Exchange, limiter: RateLimiter): Promise<Answer> {
  if (exchange.method === 'OPTIONS') return preflight(exchange);
  const verdict = countRequest(exchange, limiter);
  const answer =
    verdict?.refused === true ? await refuse(exchange, verdict) : await handle(exchange);
  const { headers, ...rest } = withETag(exchange, answer);
  if (answer.bare === true) return answer;
  return { ...rest, headers: { ...limitHeaders(exchange, verdict), ...headers } };
}

async function handle(exchange: Exchange): Promise<Answer> {
  const { method, url } = exchange;
  const match = findRoute(routes, method, url.pathname);
  // The fourth of the server's error shapes: nothing at all. Pages for people are given to who asks for HTML.
  if (!match) {
    if (url.pathname.startsWith('/api/v1/')) return empty(400);
    return empty(header(exchange, 'accept') === 'application/json' ? 406 : 404);
  }
  applySchedules(exchange.state);
  exchange.params = match.params;
  exchange.operation = match.route.operation;
  try {
    return await match.route.handle(exchange);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.answer;
    const detail = thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : 'unknown';
    return problem(500, `The simulator itself failed: ${detail}`, { code: 'simulator_failed' });
  }
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

/** Administrators are let through, and told of the limit all the same. */
async function refuse(exchange: Exchange, verdict: Verdict): Promise<Answer> {
  const seconds = Math.max(1, Math.ceil((verdict.resetAt - exchange.state.now()) / 1000));
  if (!isAdmin(exchange)) return tooMany(seconds);
  const answer = await handle(exchange);
  return { ...answer, headers: { 'Retry-After': String(seconds), ...answer.headers } };
}

function isAdmin(exchange: Exchange): boolean {
  const { sessions, users } = exchange.state;
  const token = header(exchange, 'authorization')?.replace(/^Bearer /, '');
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
