import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { requestTokens } from './request-tokens.ts';

const sessionsSchema = z.looseObject({
  data: z.array(z.looseObject({ id: z.number(), currentSession: z.boolean() })),
});
const meSchema = z.looseObject({ id: z.number() });

/** The credentials of a person. They stay in memory until the call has ended. */
export interface PeerTubeCredentials {
  /** The name of the user, or the e-mail address of their account. */
  readonly username: string;
  /** The password, of at most 72 bytes: a longer one is refused before anything is sent (`too-long-password`). */
  readonly password: string;
  /** The six digits of the second factor, for an account that needs it (`missing-two-factor`). */
  readonly otp?: string | undefined;
}

/** The calls that log in and out. */
export interface PeerTubeAuth {
  /**
   * Logs in and stores the tokens.
   * @param credentials - The name and password, and the code of the second factor where there is one.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `invalid-grant` for a wrong name or password, `missing-two-factor` and `invalid-two-factor`,
   *   `rate-limited` after 15 attempts in five minutes, `tokens-not-stored` when the log-in succeeded and only storing failed.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator(); // in its place, your server
   * const { username = '', password = '' } = server.users[0] ?? {};
   * const { auth, users } = createPeerTube({ baseUrl: server.url });
   * await auth.logIn({ username, password });
   * console.log((await users.me.get()).username); // → root
   * await server.stop();
   * ```
   */
  logIn(credentials: PeerTubeCredentials, options?: CallOptions): Promise<void>;
  /**
   * Revokes the tokens at the server and deletes them here; also when the server cannot be reached, and then it rejects.
   * @param options - A signal that ends the call.
   *
   * @example
   * ```ts
   * import { createPeerTube, fileTokenStore } from '@comunal/peertube/node';
   *
   * const store = fileTokenStore('tokens.json'); // of an earlier `auth.logIn`
   * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
   * await peertube.auth.logOut(); // tokens.json is deleted, too
   * ```
   */
  logOut(options?: CallOptions): Promise<void>;
  /**
   * Ends all log-ins of this person, in other browsers and programs too, this one last. When the others cannot be ended, it
   * still ends this one, and then rejects.
   * @param options - A signal that ends the call.
   * @throws `PeerTubeError`: `not-found` from a server that has no list of log-ins (PeerTube 8 has it, 7.1 has not),
   *   `unexpected-response` when a thousand were ended and it lists new ones.
   *
   * @example
   * ```ts
   * import { createPeerTube, isPeerTubeError } from '@comunal/peertube';
   *
   * const { auth } = createPeerTube({ baseUrl: 'https://tubo.example' });
   * await auth.logIn({ username: 'ana', password: 'a passphrase of hers' });
   * await auth.logOutEverywhere().catch((error: unknown) => {
   *   if (!isPeerTubeError(error) || error.code !== 'not-found') throw error;
   *   console.log('This server has no list of log-ins: change the password to end them.');
   * });
   * ```
   */
  logOutEverywhere(options?: CallOptions): Promise<void>;
  /**
   * Tells whether there are tokens. It asks no server, so they may have been revoked.
   *
   * @example
   * ```ts
   * import { createPeerTube } from '@comunal/peertube';
   *
   * const { auth } = createPeerTube({ baseUrl: 'https://tubo.example' });
   * console.log(await auth.isLoggedIn()); // → false
   * ```
   */
  isLoggedIn(): Promise<boolean>;
}

/** The largest page that a server returns. */
const sessionsPerPage = 100;
/** More log-ins than anybody has. */
const maxSessions = 1_000;

/**
 * Creates the authentication API on an existing connection, for bundles that use nothing else.
 * @param connection - From {@link connect}.
 *
 * @example
 * ```ts
 * import { connect, createAuth } from '@comunal/peertube';
 *
 * const auth = createAuth(connect({ baseUrl: 'https://tubo.example' }));
 * await auth.logIn({ username: 'ana', password: 'a passphrase of hers' });
 * ```
 */
export function createAuth({ http, session, createError }: PeerTubeConnection): PeerTubeAuth {
  const logOut: PeerTubeAuth['logOut'] = async (options) => {
    if (!(await session.current())) return;
    try {
      await http.call({ method: 'POST', path: 'api/v1/users/revoke-token', auth: true }, options);
    } finally {
      await session.set(undefined);
    }
  };
  const endOthers = async (options?: CallOptions): Promise<void> => {
    const call = <T>(path: string, schema: z.core.$ZodType<T> & z.ZodMiniType<T>) =>
      http.call({ method: 'GET', path, auth: true, schema }, options);
    const { id } = await call('api/v1/users/me', meSchema);
    const sessions = `api/v1/users/${id}/token-sessions`;
    const ended = new Set<number>();
    // Each session that was ended leaves the list.
    for (;;) {
      const { data } = await call(`${sessions}?count=${sessionsPerPage}`, sessionsSchema);
      const others = data.filter(({ id, currentSession }) => !currentSession && !ended.has(id));
      if (others.length === 0) break;
      if (ended.size >= maxSessions)
        throw createError(
          'unexpected-response',
          `The server lists new log-ins without end: ${ended.size} were ended.`,
        );
      for (const { id: sessionId } of others.slice(0, sessionsPerPage)) {
        await http.call(
          { method: 'POST', path: `${sessions}/${sessionId}/revoke`, auth: true },
          options,
        );
        ended.add(sessionId);
      }
    }
  };
  return {
    logOut,
    async logIn(credentials, options) {
      const { username, password } = credentials;
      if (typeof username !== 'string' || typeof password !== 'string')
        throw createError('bad-request', 'logIn needs a username and a password as text.');
      const tokens = await requestTokens(http, credentials, options);
      try {
        await session.set(tokens);
      } catch {
        // The store's own error may contain the tokens.
        throw createError(
          'tokens-not-stored',
          'You are logged in for now; the tokens could not be kept.',
        );
      }
    },
    async logOutEverywhere(options) {
      try {
        await endOthers(options);
      } catch (thrown) {
        await logOut(options).catch(() => {}); // the first failure is reported
        throw thrown;
      }
      await logOut(options);
    },
    isLoggedIn: async () => (await session.current()) !== undefined,
  };
}
