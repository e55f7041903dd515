import { JitsiError } from '../jitsi-error.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { hideName, type RoomName } from '../rooms/room-name.ts';
import { readToken, type ReadToken } from '../tokens/read-claims.ts';
import { roomFeatures, type RoomFeature } from './token-claims.ts';

/** What is odd about a token: it hangs, is refused, or allows more than it seems. */
export type TokenOddity =
  // The app would wait without end.
  | 'no-room'
  | 'no-subject'
  // The server would refuse it.
  | 'wrong-type'
  | 'unknown-algorithm'
  | 'no-key-id'
  | 'no-issuer'
  | 'no-audience'
  | 'audience-list'
  | 'expired'
  | 'expiry-not-a-number'
  | 'not-yet'
  | 'room-not-encoded'
  // It gives more than it seems, or less.
  | 'any-room'
  | 'no-expiry'
  | 'lives-long'
  | 'moderator-misplaced'
  | 'features-by-default'
  // It tells a third party who is here.
  | 'email';

/** What a token says; whether it is true, only the server that knows the key can tell. */
export interface RoomTokenReport {
  /** Always false: the signature was not looked at. */
  readonly verified: false;
  readonly algorithm: string | undefined;
  readonly keyId: string | undefined;
  readonly issuer: string | undefined;
  readonly audience: string | readonly string[] | undefined;
  readonly subject: string | undefined;
  /** Hidden, as every room name; `'any'` for all rooms; undefined when none is named. */
  readonly room: RoomName | 'any' | undefined;
  readonly moderator: boolean;
  /** What is allowed besides talking, as the server will take it. */
  readonly features: readonly RoomFeature[];
  readonly userName: string | undefined;
  readonly expiresAt: Date | undefined;
  readonly notBefore: Date | undefined;
  readonly odd: readonly TokenOddity[];
}

/** How a token is looked at. */
export interface InspectTokenOptions {
  /** The time, in milliseconds. @defaultValue Date.now() */
  readonly now?: number | undefined;
}

const DAY = 86_400;

/**
 * What a token grants and what is odd about it. It does **not** verify: anybody can write a token that says all this.
 * @throws `JitsiError` with `bad-token` for what is no token; the message does not repeat it.
 */
export function inspectRoomToken(
  token: string,
  { now = Date.now() }: InspectTokenOptions = {},
): RoomTokenReport {
  const read = readToken(token);
  if (!read)
    throw new JitsiError('bad-token', 'This is no token: three parts with dots between them.', {
      about: 'token',
    });
  const { header, claims } = read;
  const user = objectOf(objectOf(claims['context'])['user']);
  const moderator = isModerator(user);
  return {
    verified: false,
    algorithm: textOf(header['alg']),
    keyId: textOf(header['kid']),
    issuer: textOf(claims['iss']),
    audience: Array.isArray(claims['aud']) ? claims['aud'].map(String) : textOf(claims['aud']),
    subject: textOf(claims['sub']),
    room: roomOf(claims['room']),
    moderator,
    features: featuresOf(claims, moderator),
    userName: textOf(user['name']),
    expiresAt: dateOf(claims['exp']),
    notBefore: dateOf(claims['nbf']),
    odd: oddities(read, now / 1_000),
  };
}

function oddities({ header, claims }: ReadToken, now: number): TokenOddity[] {
  const { exp, nbf, aud, iss, sub, room } = claims;
  const { alg, typ, kid } = header;
  const user = objectOf(objectOf(claims['context'])['user']);
  const is: Readonly<Record<TokenOddity, boolean>> = {
    'no-room': !textOf(room),
    'no-subject': !textOf(sub),
    'wrong-type': typ !== 'JWT',
    'unknown-algorithm': alg !== 'HS256' && alg !== 'RS256',
    'no-key-id': alg === 'RS256' && !textOf(kid),
    'no-issuer': !textOf(iss),
    'no-audience': !Array.isArray(aud) && !textOf(aud),
    'audience-list': Array.isArray(aud),
    expired: typeof exp === 'number' && exp <= now,
    'expiry-not-a-number': exp !== undefined && typeof exp !== 'number',
    'not-yet': nbf !== undefined && !(typeof nbf === 'number' && nbf <= now),
    'room-not-encoded': typeof room === 'string' && room !== '*' && !isEncoded(room),
    'any-room': room === '*',
    'no-expiry': exp === undefined,
    'lives-long': typeof exp === 'number' && exp - now > DAY,
    'moderator-misplaced': claims['moderator'] !== undefined,
    'features-by-default': isModerator(user) && !hasFeatures(claims),
    email: !!textOf(user['email']),
  };
  return (Object.keys(is) as TokenOddity[]).filter((oddity) => is[oddity]);
}

function isModerator({ moderator, affiliation }: Readonly<Record<string, unknown>>): boolean {
  return moderator === true || moderator === 'true' || affiliation === 'owner';
}

function featuresOf(claims: ReadToken['claims'], moderator: boolean): RoomFeature[] {
  if (!hasFeatures(claims)) return moderator ? [...roomFeatures] : [];
  const given = objectOf(objectOf(claims['context'])['features']);
  return roomFeatures.filter((name) => given[name] === true || given[name] === 'true');
}

function hasFeatures(claims: ReadToken['claims']): boolean {
  const { features } = objectOf(claims['context']);
  return typeof features === 'object' && features !== null;
}

function roomOf(claim: unknown): RoomTokenReport['room'] {
  const text = textOf(claim);
  if (text === undefined || text === '*') return text && 'any';
  return hideName(decoded(text) ?? text);
}

function isEncoded(claim: string): boolean {
  const text = decoded(claim);
  return text !== undefined && normalizeRoomName(text) === claim;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a stray %: not the encoded form
  }
}

function dateOf(value: unknown): Date | undefined {
  return typeof value === 'number' ? new Date(value * 1_000) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
