import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { requestTokens } from './request-tokens.ts';

const sessionsSchema = z.looseObject({
  data: z.array(z.looseObject({ id: z.number(), currentSession: z.boolean() })),
});
const meSchema = z.looseObject({ id: z.number() });

/** What a person types to log in. It stays in memory until the call has ended. */
export interface PeerTubeCredentials {
  readonly username: string;
  readonly password: string;
  /** The six digits of the second factor, for an account that asks for them (`missing-two-factor`). */
  readonly otp?: string | undefined;
}

/** Logging in and out. */
export interface PeerTubeAuth {
  /**
   * Logs in and keeps the tokens.
   * @throws `PeerTubeError`: `invalid-grant` for a wrong name or password, `missing-two-factor` and `invalid-two-factor`,
   *   `rate-limited` after 15 attempts in five minutes, `tokens-not-stored` when only the keeping failed.
   */
  logIn(credentials: PeerTubeCredentials, options?: CallOptions): Promise<void>;
  /** Ends this log-in at the server and forgets it here; forgets it also when the server cannot be reached, and then throws. */
  logOut(options?: CallOptions): Promise<void>;
  /**
   * Ends all log-ins of this person, in other browsers and programs too, this one last. When the others cannot be ended, it
   * ends this one all the same, and then throws.
   * @throws `PeerTubeError`: `not-found` from a server that has no list of log-ins (PeerTube 8 has it, 7.1 has not),
   *   `unexpected-response` when a thousand were ended and it lists new ones.
   */
  logOutEverywhere(options?: CallOptions): Promise<void>;
  /** Whether there are tokens. It asks no server: they may have been revoked. */
  isLoggedIn(): Promise<boolean>;
}

/** As many as a server gives at once. */
const maxSessionsAtOnce = 100;
/** More log-ins than anybody has. */
const maxSessions = 1_000;

/** Logging in and out, by itself. */
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
    // Each one that is ended leaves the list.
    for (;;) {
      const { data } = await call(`${sessions}?count=${maxSessionsAtOnce}`, sessionsSchema);
      const others = data.filter((each) => !each.currentSession && !ended.has(each.id));
      if (others.length === 0) break;
      if (ended.size >= maxSessions)
        throw createError(
          'unexpected-response',
          `The server lists new log-ins without end: ${ended.size} were ended.`,
        );
      for (const other of others.slice(0, maxSessionsAtOnce)) {
        await http.call(
          { method: 'POST', path: `${sessions}/${other.id}/revoke`, auth: true },
          options,
        );
        ended.add(other.id);
      }
    }
  };
  return {
    logOut,
    async logIn(credentials, options) {
      const tokens = await requestTokens(http, credentials, options);
      try {
        await session.set(tokens);
      } catch {
        // What the store says may hold the tokens.
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
        await logOut(options).catch(() => {}); // what failed first is told
        throw thrown;
      }
      await logOut(options);
    },
    isLoggedIn: async () => (await session.current()) !== undefined,
  };
}
