import { createRoomToken } from './create-room-token.ts';
import { JitsiError } from '../jitsi-error.ts';
import { signingKey, type SigningKeyOptions } from './signing-key.ts';
import { claimsOf, type RoomGrant, type TokenAudience } from './token-claims.ts';

/** What a handler needs. */
export interface TokenHandlerOptions extends SigningKeyOptions, TokenAudience {
  /**
   * Who is asking, and what may they? Give what the token should allow, or undefined to refuse. Look at your own log-in
   * here: the handler trusts nothing of the request. When it throws, nobody gets a token.
   */
  readonly authorize: (request: Request) => RoomGrant | undefined | Promise<RoomGrant | undefined>;
  /** How long a token lets somebody in; who is in stays in. @defaultValue 300 */
  readonly expiresInSeconds?: number | undefined;
  /** Told of what failed, for your logs; the answer says nothing of it. Errors of `authorize` come as they are. */
  readonly onError?: ((error: unknown) => void | Promise<void>) | undefined;
}

/**
 * A handler that gives `{ "token": "…" }` to whom `authorize` accepts: for any server of Request and Response.
 * It takes POST alone, allows no other site to read its answer (no CORS), and keeps it out of caches.
 * @throws `JitsiError` at once when key or names could not make a token.
 */
export function tokenHandler(
  options: TokenHandlerOptions,
): (request: Request) => Promise<Response> {
  const { authorize, expiresInSeconds = 300, onError } = options;
  signingKey(options);
  claimsOf({ room: 'a' }, options);
  if (!(expiresInSeconds > 0 && Number.isFinite(expiresInSeconds)))
    throw new JitsiError('bad-time', 'expiresInSeconds is to be above 0.', {
      about: 'expiresInSeconds',
    });
  return async (request) => {
    if (request.method !== 'POST') return answer(405, { error: 'method' }, { allow: 'POST' });
    try {
      const grant = await authorize(request);
      if (!grant) return answer(403, { error: 'forbidden' });
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
      return answer(200, { token });
    } catch (thrown) {
      // A log that fails, at once or later, is no answer to whoever asks.
      (async () => onError?.(thrown))().catch(() => undefined);
      return answer(500, { error: 'failed' });
    }
  };
}

function answer(
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
