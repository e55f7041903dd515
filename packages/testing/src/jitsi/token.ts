import { createHmac, timingSafeEqual } from 'node:crypto';

/** The rules by which a server verifies tokens. */
export interface TokenRules {
  /** Key for HS256. */
  readonly secret: string;
  /** Required `iss`. @defaultValue any */
  readonly issuer?: string | undefined;
  /** Required `aud`. @defaultValue any */
  readonly audience?: string | undefined;
  /** Required `sub`, beside `*`. @defaultValue any */
  readonly domain?: string | undefined;
}

/** What happens to a person with a token. */
export type TokenVerdict =
  | { readonly kind: 'admitted'; readonly isModerator: boolean; readonly name: string | undefined }
  /** `connection.passwordRequired`, with the reason in its message. */
  | { readonly kind: 'refused'; readonly message: string }
  /** `conference.connectionError.notAllowed`. */
  | { readonly kind: 'other-room' }
  /** The server never responds. */
  | { readonly kind: 'hangs' };

/** Verifies a token as the modules of Jitsi for Prosody were observed to do. `room` is the encoded name. */
export function verifyToken(
  token: string | undefined,
  room: string,
  rules: TokenRules,
  now: number,
): TokenVerdict {
  const refused = (message: string): TokenVerdict => ({ kind: 'refused', message });
  if (token === undefined || token === '') return refused('token required');
  const [head = '', body = '', signature = '', ...more] = token.split('.');
  const [header, claims] = [readPart(head), readPart(body)];
  if (!header || !claims || more.length > 0) return refused('Invalid token');
  if (header['typ'] !== 'JWT') return refused('Invalid typ');
  if (header['alg'] !== 'HS256') return refused('Invalid or incorrect alg');
  const expected = createHmac('sha256', rules.secret).update(`${head}.${body}`).digest();
  const signatureBytes = Buffer.from(signature, 'base64url');
  if (expected.length !== signatureBytes.length || !timingSafeEqual(expected, signatureBytes))
    return refused('Invalid signature');
  const seconds = Math.floor(now / 1_000);
  const { exp, nbf, iss, aud, sub, room: claimed } = claims;
  if (exp !== undefined && (typeof exp !== 'number' || seconds >= exp))
    return refused('Not acceptable by exp');
  if (nbf !== undefined && (typeof nbf !== 'number' || seconds < nbf))
    return refused('Not acceptable by nbf');
  if (typeof iss !== 'string' || (rules.issuer ?? iss) !== iss) return refused("Invalid 'iss'");
  if (typeof aud !== 'string' || (rules.audience ?? aud) !== aud) return refused("Invalid 'aud'");
  if (typeof claimed !== 'string' || typeof sub !== 'string') return { kind: 'hangs' };
  if (claimed !== '*' && claimed.toLowerCase() !== room) return { kind: 'other-room' };
  if (sub !== '*' && (rules.domain ?? sub) !== sub) return { kind: 'other-room' };
  const user = property(claims['context'], 'user');
  const isModerator =
    property(user, 'moderator') === true || property(user, 'affiliation') === 'owner';
  const name = property(user, 'name');
  return { kind: 'admitted', isModerator, name: typeof name === 'string' ? name : undefined };
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
