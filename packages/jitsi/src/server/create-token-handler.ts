import { checkOptionNames } from '@comunal/http/check-option-names';
import { checkOptionType, unknownOption } from '../check-options.ts';
import { JitsiError } from '../jitsi-error.ts';
import { createRoomToken } from './create-room-token.ts';
import { readSigningKey, type SigningKeyOptions } from './read-signing-key.ts';
import { createClaims, type RoomGrant, type TokenAudience } from './token-claims.ts';

/** What a token handler needs. */
export interface TokenHandlerOptions extends SigningKeyOptions, TokenAudience {
  /**
   * Decides who is asking and what they may do: returns what the token should allow, or undefined to refuse. Check your own
   * log-in here: the handler trusts nothing of the request. When it throws, nobody gets a token.
   */
  readonly authorize: (request: Request) => RoomGrant | undefined | Promise<RoomGrant | undefined>;
  /** How long a token lets a person in; whoever is in stays in. @defaultValue 300 */
  readonly expiresInSeconds?: number | undefined;
  /** Called with what failed, for your logs; the response does not mention it. Errors of `authorize` arrive unchanged. */
  readonly onError?: ((error: unknown) => void | Promise<void>) | undefined;
}

/** Every option, once: the compiler asks for a new one here. */
const OPTIONS: Readonly<Record<keyof TokenHandlerOptions, true>> = {
  algorithm: true,
  audience: true,
  authorize: true,
  expiresInSeconds: true,
  issuer: true,
  key: true,
  keyId: true,
  onError: true,
  subject: true,
};
const GRANT: Readonly<Record<keyof RoomGrant, true>> = {
  features: true,
  moderator: true,
  room: true,
  user: true,
};

/**
 * Creates a handler that responds with `{ "token": "…" }` to whom `authorize` accepts, for any server of Request and
 * Response. It takes POST alone, allows no other site to read its response (no CORS), and keeps it out of caches.
 * @param options - The key, and who gets a token for which room.
 * @throws `JitsiError` at once when key or names could not make a token.
 *
 * @example
 * ```ts
 * import { createTokenHandler } from '@comunal/jitsi/server';
 *
 * const handler = createTokenHandler({
 *   key: 'put-32-random-bytes-of-yours-here-1a2b3c',
 *   algorithm: 'HS256',
 *   issuer: 'colectiva',
 *   audience: 'jitsi',
 *   subject: 'meet.example',
 *   authorize: (request) => (request.headers.has('cookie') ? { room: 'Asamblea' } : undefined), // check your log-in
 * });
 * const response = await handler(new Request('https://colectiva.example/token', { method: 'POST' }));
 * console.log(response.status); // → 403
 * ```
 */
export function createTokenHandler(
  options: TokenHandlerOptions,
): (request: Request) => Promise<Response> {
  checkOptionNames('createTokenHandler', options, OPTIONS, unknownOption);
  const { authorize, expiresInSeconds = 300, onError } = options;
  checkOptionType('authorize', authorize ?? null, 'function');
  checkOptionType('onError', onError, 'function');
  readSigningKey(options);
  createClaims({ room: 'a' }, options);
  if (!(expiresInSeconds > 0 && Number.isFinite(expiresInSeconds)))
    throw new JitsiError('bad-time', 'expiresInSeconds is to be above 0.', {
      about: 'expiresInSeconds',
    });
  return async (request) => {
    if (request.method !== 'POST') return respond(405, { error: 'method' }, { allow: 'POST' });
    try {
      const grant = await authorize(request);
      if (!grant) return respond(403, { error: 'forbidden' });
      checkOptionNames('authorize()', grant, GRANT, unknownOption);
      const { room, moderator, features, user } = grant;
      const { key, algorithm, keyId, issuer, audience, subject } = options;
      const token = await createRoomToken({
        key,
        algorithm,
        keyId,
        issuer,
        audience,
        subject,
        room,
        moderator,
        features,
        user,
        expiresInSeconds,
      });
      return respond(200, { token });
    } catch (thrown) {
      // A log that fails, at once or later, must not change the response.
      (async () => onError?.(thrown))().catch(() => undefined);
      return respond(500, { error: 'failed' });
    }
  };
}

function respond(
  status: number,
  body: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(body, {
    status,
    headers: {
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}
