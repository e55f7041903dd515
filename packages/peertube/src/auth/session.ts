import { tokenSource, type KeptTokens, type Token, type TokenSource } from '@comunal/http';
import { isPeerTubeError } from '../peertube-error.ts';
import { memoryTokenStore, type PeerTubeTokens, type TokenStore } from './token-store.ts';

/** How a log-in is kept. */
export interface AuthOptions {
  /** Where tokens are kept between two runs. @defaultValue in memory, until the page or process ends */
  readonly store?: TokenStore | undefined;
  /**
   * Told when refreshed tokens could not be kept: this run goes on, but the next one has to log in again, since the ones
   * in the store are dead.
   */
  readonly onNotStored?: ((error: unknown) => void) | undefined;
}

/** A token source that is read from a store before its first use. */
export interface Session extends TokenSource {
  /** The tokens in force, read from the store first. */
  current(): Promise<PeerTubeTokens | undefined>;
  /** Puts tokens into force, or none, and keeps them. */
  set(tokens: PeerTubeTokens | undefined): Promise<void>;
}

interface Held extends Token {
  readonly tokens: PeerTubeTokens;
}

/** Keeps a log-in fresh. A refresh kills the tokens before it, so that there is only ever one at a time. */
export function createSession(
  refresh: (refreshToken: string) => Promise<PeerTubeTokens>,
  { store = memoryTokenStore(), onNotStored }: AuthOptions = {},
): Session {
  const renew = async ({ tokens: { refreshToken } }: Held): Promise<Held> => {
    try {
      const tokens = await refresh(refreshToken);
      await store.save(tokens).catch((error: unknown) => onNotStored?.(error));
      return held(tokens);
    } catch (error) {
      if (!isPeerTubeError(error) || error.code !== 'invalid_grant') throw error;
      // Another process that shares the store may have refreshed before us.
      const stored = await store.load();
      if (!stored || stored.refreshToken === refreshToken) throw error;
      return held(stored);
    }
  };
  let loading: Promise<KeptTokens<Held>> | undefined;
  const source = (): Promise<KeptTokens<Held>> =>
    (loading ??= store.load().then(
      (tokens) => tokenSource({ current: tokens && held(tokens), refresh: renew }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    ));
  return {
    get: async (signal) => (await source()).get(signal),
    renew: async (refused, signal) => (await source()).renew(refused, signal),
    current: async () => (await source()).current?.tokens,
    set: async (tokens) => {
      (await source()).set(tokens && held(tokens));
      await store.save(tokens);
    },
  };
}

function held(tokens: PeerTubeTokens): Held {
  return {
    accessToken: tokens.accessToken,
    expiresInMs: tokens.expiresAt - Date.now(),
    tokens,
  };
}
