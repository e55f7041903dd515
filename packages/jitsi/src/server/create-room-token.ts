import { SignJWT } from 'jose';
import { JitsiError } from '../jitsi-error.ts';
import { signingKey, type SigningKeyOptions } from './signing-key.ts';
import { claimsOf, type RoomGrant, type TokenAudience } from './token-claims.ts';

/** Until when a token lets somebody in; who is in stays in. */
export type TokenEnd =
  | { readonly expiresInSeconds: number; readonly expiresAt?: undefined }
  | { readonly expiresAt: Date; readonly expiresInSeconds?: undefined };

/** What a token is made of. */
export type RoomTokenOptions = SigningKeyOptions &
  TokenAudience &
  RoomGrant &
  TokenEnd & {
    /** Not valid before. The server allows no second of difference between clocks, so leave it out unless you need it. */
    readonly notBefore?: Date | undefined;
    /** The time, for tests. @defaultValue Date.now */
    readonly now?: (() => number) | undefined;
  };

/**
 * A token for a closed room, with every rule of the server kept: it always ends, names its room and has a subject.
 * Whoever has it is let in as who it says: hand it to one person, over https, and log it nowhere.
 * @throws `JitsiError` for what would hang, be refused, or open more than was asked.
 */
export async function createRoomToken(options: RoomTokenOptions): Promise<string> {
  const { algorithm, keyId, now = Date.now } = options;
  const key = signingKey(options);
  const claims = { ...claimsOf(options, options), ...times(options, now()) };
  try {
    return await new SignJWT(claims)
      .setProtectedHeader({
        alg: algorithm,
        typ: 'JWT',
        ...(keyId !== undefined && { kid: keyId }),
      })
      .sign(key);
  } catch {
    // What went wrong inside may quote the key.
    throw new JitsiError('bad-key', 'The key does not sign.', { about: 'key' });
  }
}

function times(
  { expiresInSeconds, expiresAt, notBefore }: RoomTokenOptions,
  now: number,
): { readonly exp: number; readonly nbf?: number } {
  if ((expiresInSeconds === undefined) === (expiresAt === undefined))
    throw badTime('expiresAt', 'Say either expiresInSeconds or expiresAt: a token always ends.');
  const exp =
    expiresAt === undefined
      ? Math.floor(now / 1_000) + Math.floor(expiresInSeconds)
      : seconds(expiresAt, 'expiresAt');
  if (!Number.isSafeInteger(exp) || exp * 1_000 <= now)
    throw badTime('expiresAt', 'The token would have ended already.');
  if (notBefore === undefined) return { exp };
  const nbf = seconds(notBefore, 'notBefore');
  if (nbf >= exp) throw badTime('notBefore', 'The token would end before it begins.');
  return { exp, nbf };
}

function seconds(date: Date, about: string): number {
  const time = date instanceof Date ? date.getTime() : Number.NaN;
  if (Number.isNaN(time)) throw badTime(about, `${about} is to be a Date.`);
  return Math.floor(time / 1_000);
}

function badTime(about: string, message: string): JitsiError {
  return new JitsiError('bad-time', message, { about });
}
