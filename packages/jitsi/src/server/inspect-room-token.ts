import { checkOptionNames } from '@comunal/http/check-option-names';
import { unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import { normalizeRoomName } from '../rooms/normalize-room-name.ts';
import { hideRoomName, type RoomName } from '../rooms/room-name.ts';
import { readToken, type DecodedToken } from '../tokens/read-token.ts';
import { roomFeatures, type RoomFeature } from './token-claims.ts';

/**
 * What is suspicious about a token: the app would hang, the server would refuse it, or it allows more than it seems.
 *
 * | code | cause | what happens |
 * | --- | --- | --- |
 * | `no-room` | It names no room. | The app hangs. |
 * | `no-subject` | It has no `sub`. | The app hangs. |
 * | `wrong-type` | `typ` is not `JWT`. | The server refuses it. |
 * | `unknown-algorithm` | `alg` is neither HS256 nor RS256. | The server refuses it. |
 * | `no-key-id` | RS256 without `kid`. | The server refuses it. |
 * | `no-issuer`, `no-audience` | It has no `iss` or `aud`. | The server refuses it. |
 * | `audience-list` | `aud` is a list. | The server refuses it. |
 * | `expired` | It has ended. | The server refuses it. |
 * | `expiry-not-a-number` | `exp` is no number. | The server refuses it. |
 * | `not-yet` | `nbf` is later. | The server refuses it until then. |
 * | `room-not-encoded` | `room` is not in the server's form, see `normalizeRoomName`. | The server refuses it. |
 * | `any-room` | `room` is `*`. | It opens every room of the server. |
 * | `no-expiry` | It has no `exp`. | It never ends. |
 * | `lives-long` | It ends later than in a day. | Whoever finds it has time. |
 * | `moderator-misplaced` | `moderator` stands at the top. | The server looks for it in `context.user`. |
 * | `features-by-default` | It is for a moderator and names no features. | The server allows all. |
 * | `email` | It has an e-mail address. | The app asks gravatar.com for a picture. |
 */
export type TokenWarning =
  // The app would hang.
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
  // It allows more than it seems, or less.
  | 'any-room'
  | 'no-expiry'
  | 'lives-long'
  | 'moderator-misplaced'
  | 'features-by-default'
  // It shows a third party who is here.
  | 'email';

/** What the claims of a token say; whether they are true, only the server that knows the key can tell. */
export interface RoomTokenReport {
  /** Always false: the signature was not verified. */
  readonly verified: false;
  /** Claim `alg` of the header. */
  readonly algorithm: string | undefined;
  /** Claim `kid` of the header. */
  readonly keyId: string | undefined;
  /** Claim `iss`. */
  readonly issuer: string | undefined;
  /** Claim `aud`; the server refuses a list. */
  readonly audience: string | readonly string[] | undefined;
  /** Claim `sub`. */
  readonly subject: string | undefined;
  /** The room, hidden as every room name; `'any'` for all rooms; undefined when the token names none. */
  readonly room: RoomName | 'any' | undefined;
  /** Whether the token requests the right to moderate. */
  readonly moderator: boolean;
  /** What is allowed besides talking, as the server will interpret it. */
  readonly features: readonly RoomFeature[];
  /** The name of the person, as claimed. */
  readonly userName: string | undefined;
  /** Claim `exp`: from then on nobody gets in with it. */
  readonly expiresAt: Date | undefined;
  /** Claim `nbf`: until then nobody gets in with it. */
  readonly notBefore: Date | undefined;
  /** What is suspicious about the token. */
  readonly warnings: readonly TokenWarning[];
}

/** How a token is inspected. */
export interface InspectTokenOptions {
  /** The clock, in milliseconds since 1970; tests replace it. @defaultValue Date */
  readonly clock?:
    | {
        /** Returns milliseconds since 1970. */
        now(): number;
      }
    | undefined;
}

const DAY_SECONDS = 86_400;

/**
 * Inspects what a token grants and what is suspicious about it. It does **not** verify: anybody can write a token with these
 * claims.
 * @throws `JitsiError` with `bad-token` for what is not a token; the message does not repeat it.
 * @param token - Also one that this package did not create.
 * @param options - The clock, for tests.
 *
 * @example
 * ```ts
 * import { createRoomToken, inspectRoomToken } from '@comunal/jitsi/server';
 *
 * const key = 'put-32-random-bytes-of-yours-here-1a2b3c';
 * const server = { key, algorithm: 'HS256', issuer: 'colectiva', audience: 'jitsi', subject: 'meet.example' } as const;
 * const token = await createRoomToken({ ...server, room: 'Asamblea', expiresInSeconds: 604_800 });
 * const { moderator, warnings } = inspectRoomToken(token);
 * console.log(moderator, warnings); // → false [ 'lives-long' ]
 * ```
 */
export function inspectRoomToken(
  token: string,
  options: InspectTokenOptions = {},
): RoomTokenReport {
  checkOptionNames('inspectRoomToken', options, { clock: true }, unknownOption);
  const { clock = Date } = options;
  const decoded = readToken(token);
  if (!decoded)
    throw new JitsiError(
      'bad-token',
      'This is not a token: it has three parts with dots between.',
      {
        about: 'token',
      },
    );
  const { header, claims } = decoded;
  const user = toObject(toObject(claims['context'])['user']);
  const moderator = isModerator(user);
  return {
    verified: false,
    algorithm: toText(header['alg']),
    keyId: toText(header['kid']),
    issuer: toText(claims['iss']),
    audience: Array.isArray(claims['aud']) ? claims['aud'].map(String) : toText(claims['aud']),
    subject: toText(claims['sub']),
    room: toRoom(claims['room']),
    moderator,
    features: readFeatures(claims, moderator),
    userName: toText(user['name']),
    expiresAt: toDate(claims['exp']),
    notBefore: toDate(claims['nbf']),
    warnings: collectWarnings(decoded, clock.now() / 1_000),
  };
}

function collectWarnings({ header, claims }: DecodedToken, nowSeconds: number): TokenWarning[] {
  const { exp, nbf, aud, iss, sub, room } = claims;
  const { alg, typ, kid } = header;
  const user = toObject(toObject(claims['context'])['user']);
  const applies: Readonly<Record<TokenWarning, boolean>> = {
    'no-room': !toText(room),
    'no-subject': !toText(sub),
    'wrong-type': typ !== 'JWT',
    'unknown-algorithm': alg !== 'HS256' && alg !== 'RS256',
    'no-key-id': alg === 'RS256' && !toText(kid),
    'no-issuer': !toText(iss),
    'no-audience': !Array.isArray(aud) && !toText(aud),
    'audience-list': Array.isArray(aud),
    expired: typeof exp === 'number' && exp <= nowSeconds,
    'expiry-not-a-number': exp !== undefined && typeof exp !== 'number',
    'not-yet': nbf !== undefined && !(typeof nbf === 'number' && nbf <= nowSeconds),
    'room-not-encoded': typeof room === 'string' && room !== '*' && !isEncoded(room),
    'any-room': room === '*',
    'no-expiry': exp === undefined,
    'lives-long': typeof exp === 'number' && exp - nowSeconds > DAY_SECONDS,
    'moderator-misplaced': claims['moderator'] !== undefined,
    'features-by-default': isModerator(user) && !hasFeatures(claims),
    email: !!toText(user['email']),
  };
  return (Object.keys(applies) as TokenWarning[]).filter((warning) => applies[warning]);
}

function isModerator({ moderator, affiliation }: Readonly<Record<string, unknown>>): boolean {
  return moderator === true || moderator === 'true' || affiliation === 'owner';
}

function readFeatures(claims: DecodedToken['claims'], moderator: boolean): RoomFeature[] {
  if (!hasFeatures(claims)) return moderator ? [...roomFeatures] : [];
  const features = toObject(toObject(claims['context'])['features']);
  return roomFeatures.filter((name) => features[name] === true || features[name] === 'true');
}

function hasFeatures(claims: DecodedToken['claims']): boolean {
  const { features } = toObject(claims['context']);
  return typeof features === 'object' && features !== null;
}

function toRoom(claim: unknown): RoomTokenReport['room'] {
  const text = toText(claim);
  if (text === undefined || text === '*') return text && 'any';
  return hideRoomName(decode(text) ?? text);
}

function isEncoded(claim: string): boolean {
  const text = decode(claim);
  return text !== undefined && normalizeRoomName(text) === claim;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // a stray %: not the encoded form
  }
}

function toDate(value: unknown): Date | undefined {
  return typeof value === 'number' ? new Date(value * 1_000) : undefined;
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
