import { randomBytes } from 'node:crypto';
import { type HandlerResponse, json } from '../../http/response.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { type ProblemOptions, createHttpError } from '../http/problem.ts';
import { toText } from '../http/values.ts';
import type { State } from '../state.ts';
import type { TokenSession, User } from './user.ts';

const ACCESS_MS = 24 * 3_600_000;
const REFRESH_MS = 14 * ACCESS_MS;

/** Handles `POST /users/token`: exchanges a password or a refresh token for a new pair of tokens. */
export async function grantToken(exchange: Exchange): Promise<HandlerResponse> {
  if (!exchange.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    throw createOAuthError(
      exchange,
      'invalid_request',
      'Invalid request: content must be application/x-www-form-urlencoded',
    );
  }
  const fields = await readFields(exchange);
  checkClient(exchange, fields);
  const grantType = toText(fields['grant_type']);
  if (grantType === undefined) throw createMissingParameterError(exchange, 'grant_type');
  if (grantType === 'password') return grantByPassword(exchange, fields);
  if (grantType === 'refresh_token') return grantByRefreshToken(exchange, fields);
  throw createOAuthError(
    exchange,
    'unsupported_grant_type',
    'Unsupported grant type: `grant_type` is invalid',
  );
}

function checkClient(exchange: Exchange, fields: Fields): void {
  const { client } = exchange.state;
  if (fields['client_id'] === undefined || fields['client_secret'] === undefined) {
    throw createOAuthError(
      exchange,
      'invalid_client',
      'Invalid client: cannot retrieve client credentials',
    );
  }
  if (fields['client_id'] !== client.id || fields['client_secret'] !== client.secret) {
    throw createOAuthError(exchange, 'invalid_client', 'Invalid client: client is invalid');
  }
}

/** The limit of bcrypt, with which the real server hashes passwords. */
const MAX_PASSWORD_BYTES = 72;

function grantByPassword(exchange: Exchange, fields: Fields): HandlerResponse {
  const { state } = exchange;
  const username = toText(fields['username'])?.toLowerCase();
  const password = toText(fields['password']);
  if (username === undefined) throw createMissingParameterError(exchange, 'username');
  if (!password) throw createMissingParameterError(exchange, 'password');
  if (Buffer.byteLength(password) > MAX_PASSWORD_BYTES)
    throw createOAuthError(exchange, 'Error', 'Cannot compare more than 72 bytes with bcrypt');
  const user = state.users.find(
    (user) => user.username.toLowerCase() === username || user.email === username,
  );
  if (!user || user.password !== password) {
    throw createOAuthError(
      exchange,
      'invalid_grant',
      'Invalid grant: user credentials are invalid',
    );
  }
  if (user.blocked) throw createOAuthError(exchange, 'account_blocked', 'User is blocked.');
  checkTwoFactor(exchange, user);
  user.lastLoginAt = state.now();
  return createTokenResponse(state, openSession(exchange, user));
}

function checkTwoFactor(exchange: Exchange, { twoFactorCode }: User): void {
  if (twoFactorCode === undefined) return;
  const code = exchange.headers['x-peertube-otp'];
  if (code === undefined) {
    throw createOAuthError(exchange, 'missing_two_factor', 'Missing two factor header', 401, {
      headers: { 'x-peertube-otp': 'required; app' },
    });
  }
  if (code !== twoFactorCode)
    throw createOAuthError(exchange, 'invalid_two_factor', 'Invalid two factor header');
}

function grantByRefreshToken(exchange: Exchange, fields: Fields): HandlerResponse {
  const { state } = exchange;
  const token = toText(fields['refresh_token']);
  if (token === undefined) throw createMissingParameterError(exchange, 'refresh_token');
  const session = state.sessions.find(({ refreshToken }) => refreshToken === token);
  if (!session || session.refreshExpiresAt <= state.now()) {
    throw createOAuthError(exchange, 'invalid_grant', 'Invalid grant: refresh token is invalid');
  }
  rotateTokens(state, session); // invalidates the old pair
  return createTokenResponse(state, session);
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
  rotateTokens(state, session);
  state.sessions.push(session);
  return session;
}

function rotateTokens(state: State, session: TokenSession): void {
  session.accessToken = randomBytes(20).toString('hex');
  session.refreshToken = randomBytes(20).toString('hex');
  session.accessExpiresAt = state.now() + (state.tokenLifetimeMs ?? ACCESS_MS);
  session.refreshExpiresAt = state.now() + REFRESH_MS;
}

function createTokenResponse(state: State, session: TokenSession): HandlerResponse {
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

const createMissingParameterError = (exchange: Exchange, name: string) =>
  createOAuthError(exchange, 'invalid_request', `Missing parameter: \`${name}\``);

function createOAuthError(
  { operation }: Exchange,
  code: string,
  detail: string,
  status = 400,
  options: ProblemOptions = {},
) {
  return createHttpError(status, detail, { code, operation, ...options });
}
