import { JitsiError } from '../jitsi-error.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { readToken } from './read-claims.ts';

/**
 * Refuses a token with which the app would be turned away, or hang without a word, so that somebody can be told at once.
 * It does not verify: only the server knows the key.
 */
export function checkToken(token: string, room: string, now = Date.now()): void {
  const claims = readToken(token)?.claims;
  if (!claims) throw refuse('bad-token', 'This is no token: three parts with dots between them.');
  const { exp, nbf, room: claimed, sub } = claims;
  const seconds = now / 1_000;
  if (exp !== undefined && (typeof exp !== 'number' || exp <= seconds))
    throw refuse('token-expired', 'The token has expired: ask for a new one.');
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > seconds))
    throw refuse('token-not-yet', 'The token is not valid yet, by the clock of this device.');
  if (typeof claimed !== 'string' || claimed === '')
    throw refuse('token-no-room', 'The token names no room: the app would wait without end.');
  if (typeof sub !== 'string' || sub === '')
    throw refuse('token-no-subject', 'The token has no sub: the app would wait without end.');
  if (claimed !== '*' && claimed.toLowerCase() !== normalizeRoomName(room))
    throw refuse('token-other-room', 'The token is for another room.');
}

function refuse(code: JitsiError['code'], message: string): JitsiError {
  return new JitsiError(code, message, { about: 'jwt' });
}
