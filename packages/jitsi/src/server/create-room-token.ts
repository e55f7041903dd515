import { checkOptionNames } from '@comunal/http/check-option-names';
import { SignJWT } from 'jose';
import { unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import { readSigningKey, type SigningKeyOptions } from './read-signing-key.ts';
import { createClaims, type RoomGrant, type TokenAudience } from './token-claims.ts';

/** Until when a token lets a person in; whoever is in stays in. */
export type TokenEnd =
  | {
      /** Seconds from now on; fractions are cut off. */
      readonly expiresInSeconds: number;
      /** Not beside `expiresInSeconds`. */
      readonly expiresAt?: undefined;
    }
  | {
      /** The moment, to the second. */
      readonly expiresAt: Date;
      /** Not beside `expiresAt`. */
      readonly expiresInSeconds?: undefined;
    };

/** What a token is made of. */
export type RoomTokenOptions = SigningKeyOptions &
  TokenAudience &
  RoomGrant &
  TokenEnd & {
    /** Start of validity. The server allows no difference between clocks, so leave it out unless you need it. */
    readonly notBefore?: Date | undefined;
    /** The clock, in milliseconds since 1970; tests replace it. @defaultValue Date */
    readonly clock?:
      | {
          /** Returns milliseconds since 1970. */
          now(): number;
        }
      | undefined;
  };

/** Every option, once: the compiler asks for a new one here. */
const OPTIONS: Readonly<Record<keyof RoomTokenOptions, true>> = {
  algorithm: true,
  audience: true,
  clock: true,
  expiresAt: true,
  expiresInSeconds: true,
  features: true,
  issuer: true,
  key: true,
  keyId: true,
  moderator: true,
  notBefore: true,
  room: true,
  subject: true,
  user: true,
};

/**
 * Creates a token for a closed room, by every rule of the server: it always ends, names its room and has a subject. Whoever
 * has it is let in as the person in it: give it to one person, over https, and log it nowhere.
 * @param options - The key, the room and the person, and how long the token is valid.
 * @throws `JitsiError` for a token that would make the app hang, be refused, or open more than was requested.
 *
 * @example
 * ```ts
 * import { createRoomToken } from '@comunal/jitsi/server';
 *
 * const token = await createRoomToken({
 *   key: 'put-32-random-bytes-of-yours-here-1a2b3c', // never in a page
 *   algorithm: 'HS256',
 *   issuer: 'colectiva',
 *   audience: 'jitsi',
 *   subject: 'meet.example',
 *   room: 'Asamblea',
 *   expiresInSeconds: 300,
 * });
 * console.log(token.split('.').length); // → 3
 * ```
 */
export async function createRoomToken(options: RoomTokenOptions): Promise<string> {
  checkOptionNames('createRoomToken', options, OPTIONS, unknownOption);
  const { algorithm, keyId, clock = Date } = options;
  const key = readSigningKey(options);
  const claims = { ...createClaims(options, options), ...createTimes(options, clock.now()) };
  try {
    return await new SignJWT(claims)
      .setProtectedHeader({
        alg: algorithm,
        typ: 'JWT',
        ...(keyId !== undefined && { kid: keyId }),
      })
      .sign(key);
  } catch {
    // The inner error may quote the key.
    throw new JitsiError('bad-key', 'The key does not sign.', { about: 'key' });
  }
}

function createTimes(
  { expiresInSeconds, expiresAt, notBefore }: RoomTokenOptions,
  nowMs: number,
): { readonly exp: number; readonly nbf?: number } {
  if ((expiresInSeconds === undefined) === (expiresAt === undefined))
    throw createTimeError(
      'expiresAt',
      'Give either expiresInSeconds or expiresAt: a token always ends.',
    );
  if (expiresInSeconds !== undefined && typeof expiresInSeconds !== 'number')
    throw createTimeError('expiresInSeconds', 'expiresInSeconds is to be a number.');
  const exp =
    expiresAt === undefined
      ? Math.floor(nowMs / 1_000) + Math.floor(expiresInSeconds)
      : toSeconds(expiresAt, 'expiresAt');
  if (!Number.isSafeInteger(exp) || exp * 1_000 <= nowMs)
    throw createTimeError('expiresAt', 'The token would have ended already.');
  if (notBefore === undefined) return { exp };
  const nbf = toSeconds(notBefore, 'notBefore');
  if (nbf >= exp) throw createTimeError('notBefore', 'The token would end before it begins.');
  return { exp, nbf };
}

function toSeconds(date: Date, about: string): number {
  const time = date instanceof Date ? date.getTime() : Number.NaN;
  if (Number.isNaN(time)) throw createTimeError(about, `${about} is to be a Date.`);
  return Math.floor(time / 1_000);
}

function createTimeError(about: string, message: string): JitsiError {
  return new JitsiError('bad-time', message, { about });
}
