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
  readonly username: string;
  readonly password: string;
  /** The six digits of the second factor, for an account that needs it (`missing-two-factor`). */
  readonly otp?: string | undefined;
}

/** The calls that log in and out. */
export interface PeerTubeAuth {
  /**
   * Logs in and stores the tokens.
   * @throws `PeerTubeError`: `invalid-grant` for a wrong name or password, `missing-two-factor` and `invalid-two-factor`,
   *   `rate-limited` after 15 attempts in five minutes, `tokens-not-stored` when the log-in succeeded and only storing failed.
   */
  logIn(credentials: PeerTubeCredentials, options?: CallOptions): Promise<void>;
  /** Revokes the tokens at the server and deletes them here; also when the server cannot be reached, and then it rejects. */
  logOut(options?: CallOptions): Promise<void>;
  /**
   * Ends all log-ins of this person, in other browsers and programs too, this one last. When the others cannot be ended, it
   * still ends this one, and then rejects.
   * @throws `PeerTubeError`: `not-found` from a server that has no list of log-ins (PeerTube 8 has it, 7.1 has not),
   *   `unexpected-response` when a thousand were ended and it lists new ones.
   */
  logOutEverywhere(options?: CallOptions): Promise<void>;
  /** Tells whether there are tokens. It asks no server, so they may have been revoked. */
  isLoggedIn(): Promise<boolean>;
}

/** The largest page that a server returns. */
const sessionsPerPage = 100;
/** More log-ins than anybody has. */
const maxSessions = 1_000;

/** Creates the authentication API on an existing connection, for bundles that use nothing else. */
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
