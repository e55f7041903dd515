import { requireUser } from '../auth/authenticate.ts';
import type { User } from '../auth/user.ts';
import { addUser } from '../create-state.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import type { Fields } from '../http/fields.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { hasLength, toInteger, toText } from '../http/values.ts';
import { quotaUsed } from '../uploads/quota.ts';
import { presentUser } from './present.ts';

const ROLES = ['administrator', 'moderator', 'user'] as const;
const MANAGE_USERS = 1;

/** Requires a user right, by its number. The path in the error message is relative to the router, as on the real server. */
export function requireRight(exchange: Exchange, right: number, path = '/'): User {
  const user = requireUser(exchange);
  if (user.role === 0) return user;
  const detail = `User ${user.username} does not have right (No. ${right}) to access to ${path}.`;
  throw createHttpError(403, detail, { operation: exchange.operation });
}

export async function createUser(exchange: Exchange): Promise<HandlerResponse> {
  requireRight(exchange, MANAGE_USERS);
  const fields = await readFields(exchange);
  checkUser(exchange, fields, true);
  const role = ROLES[toInteger(fields['role']) ?? 2] ?? 'user';
  const user = addUser(exchange.state, {
    ...readCredentials(fields),
    role,
    videoQuota: toInteger(fields['videoQuota']) ?? -1,
    videoQuotaDaily: toInteger(fields['videoQuotaDaily']) ?? -1,
  });
  return json({ user: { id: user.id, account: { id: user.account.id } } });
}

export async function registerUser(exchange: Exchange): Promise<HandlerResponse> {
  const fields = await readFields(exchange);
  checkUser(exchange, fields, false);
  const { name } = (fields['channel'] ?? {}) as Fields;
  const displayName = toText(fields['displayName']);
  addUser(exchange.state, {
    ...readCredentials(fields),
    role: 'user',
    ...(displayName !== undefined && { displayName }),
    ...(typeof name === 'string' && { channel: name }),
  });
  return empty(204);
}

export function listUsers(exchange: Exchange): HandlerResponse {
  requireRight(exchange, MANAGE_USERS);
  validatePagination(exchange);
  const { state } = exchange;
  const present = (user: User) => ({ ...withQuota(exchange, user), videoChannels: [] });
  return json(paginate(exchange, state.users.toReversed(), present));
}

export function getUser(exchange: Exchange): HandlerResponse {
  requireRight(exchange, MANAGE_USERS);
  const user = exchange.state.users.find(({ id }) => id === Number(exchange.params['id']));
  if (!user) throw createHttpError(404, 'User not found');
  const counts = {
    videosCount: 0,
    abusesCount: 0,
    abusesAcceptedCount: 0,
    abusesCreatedCount: 0,
    videoCommentsCount: 0,
  };
  const withStats = exchange.url.searchParams.get('withStats') === 'true';
  const { notificationSettings: _not, ...publicUser } = withQuota(exchange, user);
  return json({ ...publicUser, ...(withStats && counts) });
}

function withQuota({ state }: Exchange, user: User) {
  const used = quotaUsed(state, user);
  return { ...presentUser(state, user), totalVideoFileSize: used.videoQuotaUsed, ...used };
}

function checkUser(exchange: Exchange, fields: Fields, byAdmin: boolean): void {
  const checks = new RequestValidator(exchange);
  const message = 'Should have a valid username (lowercase alphanumeric characters)';
  const matches = (pattern: RegExp) => (value: unknown) =>
    typeof value === 'string' && pattern.test(value);
  checks.required(fields, 'username', matches(/^[a-z0-9][a-z0-9._]{0,49}$/), message);
  checks.required(fields, 'password', (value) => hasLength(value, 8, 50));
  checks.required(fields, 'email', matches(/^[^@\s]+@[^@\s]+$/));
  if (byAdmin)
    checks.required(fields, 'role', (value) => ROLES[toInteger(value) ?? -1] !== undefined);
  checks.throwIfInvalid();
  const { username, email } = readCredentials(fields);
  if (exchange.state.users.some((user) => user.username === username || user.email === email)) {
    throw createHttpError(409, 'User with this username or email already exists.');
  }
}

function readCredentials(fields: Fields): { username: string; password: string; email: string } {
  const [username, password, email] = [fields['username'], fields['password'], fields['email']].map(
    String,
  );
  return { username: username ?? '', password: password ?? '', email: email ?? '' };
}
