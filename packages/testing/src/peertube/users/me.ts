import { randomUUID } from 'node:crypto';
import { requireUser } from '../auth/authenticate.ts';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { RequestValidator } from '../http/request-validator.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { validatePagination, paginate } from '../http/pagination.ts';
import { createHttpError } from '../http/problem.ts';
import { hasLength, isInteger, toText } from '../http/values.ts';
import { quotaUsed } from '../uploads/quota.ts';
import { presentMe } from './present.ts';

export function getMe(exchange: Exchange): HandlerResponse {
  return json(presentMe(exchange.state, requireUser(exchange)));
}

export async function putMe(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireUser(exchange);
  const fields = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  checks.optional(fields, 'displayName', (value) => hasLength(value, 1, 120));
  checks.optional(fields, 'description', (value) => hasLength(value, 3, 1000));
  checks.optional(fields, 'password', (value) => hasLength(value, 8, 50));
  const { displayName, description, password, currentPassword, email, ...preferences } = fields;
  if ((password ?? email) !== undefined) {
    if (currentPassword === undefined)
      throw createHttpError(400, 'currentPassword parameter is missing');
    if (currentPassword !== user.password)
      throw createHttpError(401, 'currentPassword is invalid.', {
        code: 'current_password_is_invalid',
      });
  }
  checks.throwIfInvalid();
  if (displayName !== undefined) user.account.displayName = toText(displayName) ?? '';
  if (description !== undefined) user.account.description = toText(description) ?? null;
  if (password !== undefined) user.password = toText(password) ?? '';
  if (email !== undefined) user.email = toText(email) ?? '';
  Object.assign(user.preferences, preferences);
  user.account.updatedAt = state.now();
  return empty(204);
}

export function getQuotaUsed(exchange: Exchange): HandlerResponse {
  return json(quotaUsed(exchange.state, requireUser(exchange)));
}

/** Returns the token for the feed of the user's subscriptions. */
export function getScopedTokens(exchange: Exchange): HandlerResponse {
  const { feedTokens } = exchange.state;
  const { id } = requireUser(exchange);
  const feedToken = feedTokens.get(id) ?? randomUUID();
  feedTokens.set(id, feedToken);
  return json({ feedToken });
}

/** Responds with an empty list, for what is never created here, such as notifications. */
export function emptyList(exchange: Exchange): HandlerResponse {
  requireUser(exchange);
  validatePagination(exchange);
  return json(paginate(exchange, [], () => undefined));
}

export async function markRead(exchange: Exchange): Promise<HandlerResponse> {
  requireUser(exchange);
  const { ids } = await readFields(exchange);
  const checks = new RequestValidator(exchange);
  const areIds = Array.isArray(ids) && ids.length > 0 && ids.every(isInteger);
  checks.expect(areIds, 'body', 'ids', ids);
  checks.throwIfInvalid();
  return empty(204);
}

export function markAllRead(exchange: Exchange): HandlerResponse {
  requireUser(exchange);
  return empty(204);
}
