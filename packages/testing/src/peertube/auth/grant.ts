import { randomBytes } from 'node:crypto';
import { type Answer, json } from '../../http/answer.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { type ProblemOptions, refusal } from '../http/problem.ts';
import { toText } from '../http/values.ts';
import type { State } from '../state.ts';
import type { TokenSession, User } from './user.ts';

const ACCESS_MS = 24 * 3_600_000;
const REFRESH_MS = 14 * ACCESS_MS;

/** `POST /users/token`: a password or a refresh token against a new pair. */
export async function grantToken(exchange: Exchange): Promise<Answer> {
  if (!exchange.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    throw oauth(
      exchange,
      'invalid_request',
      'Invalid request: content must be application/x-www-form-urlencoded',
    );
  }
  const fields = await readFields(exchange);
  checkClient(exchange, fields);
  const grant = toText(fields['grant_type']);
  if (grant === undefined) throw missing(exchange, 'grant_type');
  if (grant === 'password') return byPassword(exchange, fields);
  if (grant === 'refresh_token') return byRefreshToken(exchange, fields);
  throw oauth(
    exchange,
    'unsupported_grant_type',
    'Unsupported grant type: `grant_type` is invalid',
  );
}

function checkClient(exchange: Exchange, fields: Fields): void {
  const { client } = exchange.state;
  if (fields['client_id'] === undefined || fields['client_secret'] === undefined) {
    throw oauth(exchange, 'invalid_client', 'Invalid client: cannot retrieve client credentials');
  }
  if (fields['client_id'] !== client.id || fields['client_secret'] !== client.secret) {
    throw oauth(exchange, 'invalid_client', 'Invalid client: client is invalid');
  }
}

/** Of the hash that passwords are kept as. */
const MAX_PASSWORD_BYTES = 72;

function byPassword(exchange: Exchange, fields: Fields): Answer {
  const { state } = exchange;
  const username = toText(fields['username'])?.toLowerCase();
  const password = toText(fields['password']);
  if (username === undefined) throw missing(exchange, 'username');
  if (!password) throw missing(exchange, 'password');
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES)
    throw oauth(exchange, 'Error', 'Cannot compare more than 72 bytes with bcrypt');
  const user = state.users.find(
    (user) => user.username.toLowerCase() === username || user.email === username,
  );
  if (!user || user.password !== password) {
    throw oauth(exchange, 'invalid_grant', 'Invalid grant: user credentials are invalid');
  }
  if (user.blocked) throw oauth(exchange, 'account_blocked', 'User is blocked.');
  checkTwoFactor(exchange, user);
  user.lastLoginAt = state.now();
  return answer(state, openSession(exchange, user));
}

function checkTwoFactor(exchange: Exchange, { twoFactorCode }: User): void {
  if (twoFactorCode === undefined) return;
  const code = exchange.headers['x-peertube-otp'];
  if (code === undefined) {
    throw oauth(exchange, 'missing_two_factor', 'Missing two factor header', 401, {
      headers: { 'x-peertube-otp': 'required; app' },
    });
  }
  if (code !== twoFactorCode)
    throw oauth(exchange, 'invalid_two_factor', 'Invalid two factor header');
}

function byRefreshToken(exchange: Exchange, fields: Fields): Answer {
  const { state } = exchange;
  const token = toText(fields['refresh_token']);
  if (token === undefined) throw missing(exchange, 'refresh_token');
  const session = state.sessions.find(({ refreshToken }) => refreshToken === token);
  if (!session || session.refreshExpiresAt <= state.now()) {
    throw oauth(exchange, 'invalid_grant', 'Invalid grant: refresh token is invalid');
  }
  renew(state, session); // the old pair is dead from here on
  return answer(state, session);
}

function openSession(exchange: Exchange, user: User): TokenSession {
  const { state } = exchange;
  const session: TokenSession = {
    id: state.nextId('session'),
    userId: user.id,
    accessToken: '',
    refreshToken: '',
    accessExpiresAt: 0,
    refreshExpiresAt: 0,
    ip: exchange.ip,
    device: exchange.headers['user-agent'] ?? '',
    createdAt: state.now(),
  };
  renew(state, session);
  state.sessions.push(session);
  return session;
}

function renew(state: State, session: TokenSession): void {
  session.accessToken = randomBytes(20).toString('hex');
  session.refreshToken = randomBytes(20).toString('hex');
  session.accessExpiresAt = state.now() + (state.tokenLifetimeMs ?? ACCESS_MS);
  session.refreshExpiresAt = state.now() + REFRESH_MS;
}

function answer(state: State, session: TokenSession): Answer {
  const secondsTo = (time: number): number =>
    Math.max(0, Math.ceil((time - state.now()) / 1000) - 1);
  const body = {
    token_type: 'Bearer',
    access_token: session.accessToken,
    refresh_token: session.refreshToken,
    expires_in: secondsTo(session.accessExpiresAt),
    refresh_token_expires_in: secondsTo(session.refreshExpiresAt),
  };
  return json(body, 200, { 'Cache-Control': 'no-store', Pragma: 'no-cache' });
}

const missing = (exchange: Exchange, name: string) =>
  oauth(exchange, 'invalid_request', `Missing parameter: \`${name}\``);

function oauth(
  { operation }: Exchange,
  code: string,
  detail: string,
  status = 400,
  options: ProblemOptions = {},
) {
  return refusal(status, detail, { code, operation, ...options });
}
