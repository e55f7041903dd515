import {
  abortable,
  createTokenSource,
  type ManagedTokenSource,
  type Token,
  type TokenSource,
} from '@comunal/http';
import { isPeerTubeError } from '../peertube-error.ts';
import { memoryTokenStore, type PeerTubeTokens, type TokenStore } from './token-store.ts';

/** How the tokens of a log-in are stored. */
export interface PeerTubeAuthOptions {
  /** Stores the tokens between two runs. @defaultValue in memory, until the page or process ends */
  readonly store?: TokenStore | undefined;
  /**
   * Called when refreshed tokens could not be stored: this run goes on, but the next one has to log in again, since the stored
   * ones are no longer valid. An error that it throws is ignored.
   */
  readonly onNotStored?: ((error: unknown) => void) | undefined;
}

/** A token source that loads its tokens from a store before their first use. */
export interface PeerTubeSession extends TokenSource {
  /**
   * Returns the current tokens, loaded from the store first.
   *
   * @example
   * ```ts
   * import { connect } from '@comunal/peertube';
   *
   * const { session } = connect({ baseUrl: 'https://tubo.example' });
   * console.log(await session.current()); // → undefined
   * ```
   */
  current(): Promise<PeerTubeTokens | undefined>;
  /**
   * Replaces the current tokens, or removes them, and stores that.
   * @param tokens - Those of a log-in; undefined to forget them.
   *
   * @example
   * ```ts
   * import { connect } from '@comunal/peertube';
   *
   * const { session } = connect({ baseUrl: 'https://tubo.example' });
   * await session.set({ accessToken: 'a1', refreshToken: 'r1', expiresAt: Date.now() + 86_400_000 });
   * console.log((await session.current())?.accessToken); // → a1
   * ```
   */
  set(tokens: PeerTubeTokens | undefined): Promise<void>;
}

interface StoredToken extends Token {
  readonly tokens: PeerTubeTokens;
  /** Whether they came from the store. */
  readonly isStored?: boolean;
}

/** Creates a session that refreshes its tokens. A refresh invalidates the tokens before it, so only one runs at a time. */
export function createSession(
  refresh: (refreshToken: string) => Promise<PeerTubeTokens>,
  { store = memoryTokenStore(), onNotStored }: PeerTubeAuthOptions = {},
): PeerTubeSession {
  let loading: Promise<ManagedTokenSource<StoredToken>> | undefined;
  let loadedSource: ManagedTokenSource<StoredToken> | undefined;
  let isSetting = false;
  /** The refresh token that the server refused last. */
  let refused: string | undefined;
  /** Serializes the writes; tokens that were replaced meanwhile are not written. */
  let writing: Promise<void> = Promise.resolve();

  const write = (next: StoredToken | undefined): Promise<void> => {
    const previous = writing;
    const written = (async () => {
      await previous;
      if (loadedSource?.current === next) await store.save(next?.tokens);
    })();
    writing = written.catch(() => {});
    return written;
  };
  const writeRefreshed = (next: StoredToken | undefined): void => {
    if (isSetting || !next || next.isStored) return;
    writing = write(next)
      .catch((error: unknown) => onNotStored?.(error))
      .catch(() => {});
  };
  const replace = (
    source: ManagedTokenSource<StoredToken>,
    next: StoredToken | undefined,
  ): void => {
    isSetting = true;
    source.set(next);
    isSetting = false;
  };
  const renew = async ({ tokens: { refreshToken } }: StoredToken): Promise<StoredToken> => {
    try {
      return toStoredToken(await refresh(refreshToken));
    } catch (error) {
      refused = refreshToken;
      // Another process that shares the store may have refreshed before us.
      const stored =
        isPeerTubeError(error) && error.code === 'invalid-grant' ? await store.load() : undefined;
      if (!stored || stored.refreshToken === refreshToken) throw error;
      return { ...toStoredToken(stored), isStored: true };
    }
  };
  const load = async (): Promise<ManagedTokenSource<StoredToken>> => {
    const tokens = await store.load();
    loadedSource = createTokenSource({
      current: tokens && toStoredToken(tokens),
      refresh: renew,
      onChange: writeRefreshed,
    });
    return loadedSource;
  };
  const loadOnce = (): Promise<ManagedTokenSource<StoredToken>> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  /** Returns the token source; after a refusal, with the tokens that another process has stored since. */
  const getSource = async (): Promise<ManagedTokenSource<StoredToken>> => {
    const tokens = await loadOnce();
    const isRefused = (): boolean => tokens.current?.tokens.refreshToken === refused;
    if (refused === undefined || !isRefused()) return tokens;
    const stored = await store.load().catch(() => undefined);
    if (stored && stored.refreshToken !== refused && isRefused())
      replace(tokens, { ...toStoredToken(stored), isStored: true });
    return tokens;
  };
  /** Waits until a token is stored before it is used, since a refresh invalidates the stored ones. */
  const whenStored = async <T>(request: Promise<T>, signal?: AbortSignal): Promise<T> => {
    const token = await request;
    await abortable(writing, signal);
    return token;
  };
  return {
    get: async (signal) => whenStored((await getSource()).get(signal), signal),
    renew: async (refusedToken, signal) =>
      whenStored((await getSource()).renew(refusedToken, signal), signal),
    current: async () => (await getSource()).current?.tokens,
    set: async (tokens) => {
      const next = tokens && toStoredToken(tokens);
      replace(await loadOnce(), next);
      await write(next);
    },
  };
}

function toStoredToken(tokens: PeerTubeTokens): StoredToken {
  return {
    accessToken: tokens.accessToken,
    expiresInMs: tokens.expiresAt - Date.now(),
    tokens,
  };
}
