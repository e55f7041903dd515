import { randomBytes } from 'node:crypto';
import { type HandlerResponse, empty, json } from '../../http/response.ts';
import { type Exchange, readFields } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import { requireUser } from './authenticate.ts';
import type { User } from './user.ts';

/** Begins to enable two-factor authentication. The code to confirm is always `state.twoFactorCode`, independent of the time. */
export async function requestTwoFactor(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireTargetUser(exchange);
  await checkPassword(exchange, user);
  const requestToken = randomBytes(16).toString('hex');
  state.twoFactorRequests.set(requestToken, user.id);
  const secret = randomBytes(10).toString('hex').toUpperCase();
  const host = encodeURIComponent(state.host);
  const label = `${host}:${encodeURIComponent(user.email)}`;
  const uri = `otpauth://totp/${label}?issuer=${host}&secret=${secret}&algorithm=SHA1&digits=6&period=30`;
  return json({ otpRequest: { requestToken, secret, uri } });
}

export async function confirmTwoFactor(exchange: Exchange): Promise<HandlerResponse> {
  const { state } = exchange;
  const user = requireTargetUser(exchange);
  const { requestToken, otpToken } = await readFields(exchange);
  if (state.twoFactorRequests.get(String(requestToken)) !== user.id) {
    throw createHttpError(403, 'Invalid request token');
  }
  if (otpToken !== state.twoFactorCode) throw createHttpError(403, 'Invalid OTP token');
  user.twoFactorCode = state.twoFactorCode;
  state.twoFactorRequests.delete(String(requestToken));
  return empty(204);
}

export async function disableTwoFactor(exchange: Exchange): Promise<HandlerResponse> {
  const user = requireTargetUser(exchange);
  await checkPassword(exchange, user);
  user.twoFactorCode = undefined;
  return empty(204);
}

/** Returns the user in the path: the requester, or any user for an administrator. */
function requireTargetUser(exchange: Exchange): User {
  const requester = requireUser(exchange);
  const user = exchange.state.users.find(({ id }) => id === Number(exchange.params['id']));
  if (!user) throw createHttpError(404, 'User not found');
  if (user !== requester && requester.role !== 0) {
    throw createHttpError(
      403,
      `User ${requester.username} does not have right to change two factor setting of this user.`,
    );
  }
  return user;
}

async function checkPassword(exchange: Exchange, user: User): Promise<void> {
  const requester = requireUser(exchange);
  if (requester !== user) return; // an administrator does not need the password of another user
  const { currentPassword } = await readFields(exchange);
  if (currentPassword === undefined) throw createHttpError(400, 'currentPassword is missing');
  if (currentPassword !== user.password) throw createHttpError(403, 'currentPassword is invalid.');
}
