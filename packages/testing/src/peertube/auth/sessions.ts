import { type HandlerResponse, empty, json } from '../../http/response.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { requireSession } from './authenticate.ts';

/** Handles `GET /oauth-clients/local`, for requests whose Host header is the server's own. */
export function getOAuthClient(exchange: Exchange): HandlerResponse {
  const { client, host, anyHost } = exchange.state;
  const requestedHost = exchange.headers['host'] ?? '';
  if (!anyHost && requestedHost !== host) {
    const { operation } = exchange;
    throw createHttpError(403, `Getting client tokens for host ${requestedHost} is forbidden`, {
      operation,
    });
  }
  return json({ client_id: client.id, client_secret: client.secret });
}

export function revokeToken(exchange: Exchange): HandlerResponse {
  const { session } = requireSession(exchange);
  const { sessions } = exchange.state;
  sessions.splice(sessions.indexOf(session), 1);
  return json({ success: true });
}

/** Handles `POST /users/:id/token-sessions/:sessionId/revoke`: ends another session of the same user. */
export function revokeSession(exchange: Exchange): HandlerResponse {
  const userId = requireSessionOwner(exchange, 'Cannot revoke a session of this user');
  const { sessions } = exchange.state;
  const id = Number(exchange.params['sessionId']);
  const index = sessions.findIndex((session) => session.id === id && session.userId === userId);
  if (index < 0) throw createHttpError(404, 'Session not found');
  sessions.splice(index, 1);
  return empty(200);
}

export function listSessions(exchange: Exchange): HandlerResponse {
  const { session: current } = requireSession(exchange);
  const { sessions } = exchange.state;
  const userId = requireSessionOwner(exchange, 'Cannot see sessions of this user');
  const data = sessions
    .filter((session) => session.userId === userId)
    .toReversed()
    .map((session) => {
      const date = new Date(session.createdAt).toISOString();
      return {
        id: session.id,
        loginIP: session.ip,
        loginDevice: session.device,
        loginDate: date,
        lastActivityIP: session.ip,
        lastActivityDevice: session.device,
        lastActivityDate: date,
        currentSession: session === current,
        createdAt: date,
      };
    });
  return json({ total: data.length, data });
}

/** Returns the id of the user in the path: the requester, or any user for an administrator. */
function requireSessionOwner(exchange: Exchange, detail: string): number {
  const { user } = requireSession(exchange);
  const userId = Number(exchange.params['id']);
  if (userId !== user.id && user.role !== 0) throw createHttpError(403, detail);
  return userId;
}
