import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import type { TokenSession, User } from './user.ts';

/** Returns the user who is logged in; otherwise the request ends with 401. */
export function requireUser(exchange: Exchange): User {
  return requireSession(exchange).user;
}

export function requireSession(exchange: Exchange): { session: TokenSession; user: User } {
  const { operation } = exchange;
  const authorization = exchange.headers['authorization'];
  if (authorization === undefined) {
    // The real server reads a token in the query only to reject it.
    const inQuery = exchange.url.searchParams.has('access_token');
    throw inQuery
      ? createHttpError(400, 'Token is invalid', { code: 'invalid_request', operation })
      : createHttpError(401, 'Token is invalid', { code: 'unauthorized_request', operation });
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined)
    throw createHttpError(400, 'Token is invalid', { code: 'invalid_request', operation });
  const session = findSession(exchange, token);
  const user = session && exchange.state.users.find(({ id }) => id === session.userId);
  if (!session || !user || user.blocked)
    throw createHttpError(401, 'Token is invalid', { code: 'invalid_token', operation });
  return { session, user };
}

/** Returns the user, if any, where log-in is optional. An invalid token is still rejected. */
export function optionalUser(exchange: Exchange): User | undefined {
  return exchange.headers['authorization'] === undefined ? undefined : requireUser(exchange);
}

function findSession({ state }: Exchange, token: string): TokenSession | undefined {
  const session = state.sessions.find(({ accessToken }) => accessToken === token);
  return session && session.accessExpiresAt > state.now() ? session : undefined;
}
