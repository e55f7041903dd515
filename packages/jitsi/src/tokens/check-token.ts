import { JitsiError } from '../jitsi-error.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { readToken } from './read-token.ts';

/**
 * Refuses a token that the server would turn away, or with which the app would hang without a message, so that the person can
 * be told at once. It does not verify the signature: only the server knows the key.
 */
export function checkToken(token: string, room: string, nowMs = Date.now()): void {
  const claims = readToken(token)?.claims;
  if (!claims)
    throw createError('bad-token', 'This is not a token: it has three parts with dots between.');
  const { exp, nbf, room: claimedRoom, sub } = claims;
  const seconds = nowMs / 1_000;
  if (exp !== undefined && (typeof exp !== 'number' || exp <= seconds))
    throw createError('token-expired', 'The token has expired: request a new one.');
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > seconds))
    throw createError('token-not-yet', 'The token is not valid yet, by the clock of this device.');
  if (typeof claimedRoom !== 'string' || claimedRoom === '')
    throw createError('token-no-room', 'The token names no room: the app would hang.');
  if (typeof sub !== 'string' || sub === '')
    throw createError('token-no-subject', 'The token has no sub: the app would hang.');
  if (claimedRoom !== '*' && claimedRoom.toLowerCase() !== normalizeRoomName(room))
    throw createError('token-other-room', 'The token is for another room.');
}

function createError(code: JitsiError['code'], message: string): JitsiError {
  return new JitsiError(code, message, { about: 'jwt' });
}
