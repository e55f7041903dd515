import { type Answer, empty, json } from '../../http/answer.ts';
import type { Exchange } from '../http/exchange.ts';
import { refusal } from '../http/problem.ts';
import { requireSession } from './authenticate.ts';

/** `GET /oauth-clients/local`: only to a page or program that calls the server by its own name. */
export function getOAuthClient(exchange: Exchange): Answer {
  const { client, host, anyHost } = exchange.state;
  const asked = exchange.headers['host'] ?? '';
  if (!anyHost && asked !== host) {
    const { operation } = exchange;
    throw refusal(403, `Getting client tokens for host ${asked} is forbidden`, { operation });
  }
  return json({ client_id: client.id, client_secret: client.secret });
}

export function revokeToken(exchange: Exchange): Answer {
  const { session } = requireSession(exchange);
  const { sessions } = exchange.state;
  sessions.splice(sessions.indexOf(session), 1);
  return json({ success: true });
}

/** `POST /users/:id/token-sessions/:sessionId/revoke`: ends another log-in of the same person. */
export function revokeSession(exchange: Exchange): Answer {
  const userId = ownerAsked(exchange, 'Cannot revoke a session of this user');
  const { sessions } = exchange.state;
  const id = Number(exchange.params['sessionId']);
  const at = sessions.findIndex((session) => session.id === id && session.userId === userId);
  if (at < 0) throw refusal(404, 'Session not found');
  sessions.splice(at, 1);
  return empty(200);
}

export function listSessions(exchange: Exchange): Answer {
  const { session: current } = requireSession(exchange);
  const { sessions } = exchange.state;
  const userId = ownerAsked(exchange, 'Cannot see sessions of this user');
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

/** The person whose sessions are asked for: oneself, or anybody for an administrator. */
function ownerAsked(exchange: Exchange, otherwise: string): number {
  const { user } = requireSession(exchange);
  const userId = Number(exchange.params['id']);
  if (userId !== user.id && user.role !== 0) throw refusal(403, otherwise);
  return userId;
}
