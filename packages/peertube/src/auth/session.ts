import {
  abortable,
  createTokenSource,
  type ManagedTokenSource,
  type Token,
  type TokenSource,
} from '@comunal/http';
import { isPeerTubeError } from '../peertube-error.ts';
import { memoryTokenStore, type PeerTubeTokens, type TokenStore } from './token-store.ts';

/** How a log-in is kept. */
export interface PeerTubeAuthOptions {
  /** Where tokens are kept between two runs. @defaultValue in memory, until the page or process ends */
  readonly store?: TokenStore | undefined;
  /**
   * Told when refreshed tokens could not be kept: this run goes on, but the next one has to log in again, since the ones
   * in the store are dead. What it throws is ignored.
   */
  readonly onNotStored?: ((error: unknown) => void) | undefined;
}

/** A token source that is read from a store before its first use. */
export interface PeerTubeSession extends TokenSource {
  /** The tokens in force, read from the store first. */
  current(): Promise<PeerTubeTokens | undefined>;
  /** Puts tokens into force, or none, and keeps them. */
  set(tokens: PeerTubeTokens | undefined): Promise<void>;
}

interface Held extends Token {
  readonly tokens: PeerTubeTokens;
  /** Whether they came from the store. */
  readonly isStored?: boolean;
}

/** Keeps a log-in fresh. A refresh kills the tokens before it, so that there is only ever one at a time. */
export function createSession(
  refresh: (refreshToken: string) => Promise<PeerTubeTokens>,
  { store = memoryTokenStore(), onNotStored }: PeerTubeAuthOptions = {},
): PeerTubeSession {
  let loading: Promise<ManagedTokenSource<Held>> | undefined;
  let kept: ManagedTokenSource<Held> | undefined;
  let isSetting = false;
  /** What could not be refreshed last. */
  let refused: string | undefined;
  /** Writes come one after the other, and none of what is no longer in force. */
  let writing: Promise<void> = Promise.resolve();

  const write = (next: Held | undefined): Promise<void> => {
    const before = writing;
    const written = (async () => {
      await before;
      if (kept?.current === next) await store.save(next?.tokens);
    })();
    writing = written.catch(() => {});
    return written;
  };
  const writeRefreshed = (next: Held | undefined): void => {
    if (isSetting || !next || next.isStored) return;
    writing = write(next)
      .catch((error: unknown) => onNotStored?.(error))
      .catch(() => {});
  };
  const replace = (source: ManagedTokenSource<Held>, next: Held | undefined): void => {
    isSetting = true;
    source.set(next);
    isSetting = false;
  };
  const renew = async ({ tokens: { refreshToken } }: Held): Promise<Held> => {
    try {
      return held(await refresh(refreshToken));
    } catch (error) {
      refused = refreshToken;
      // Another process that shares the store may have refreshed before us.
      const stored =
        isPeerTubeError(error) && error.code === 'invalid-grant' ? await store.load() : undefined;
      if (!stored || stored.refreshToken === refreshToken) throw error;
      return { ...held(stored), isStored: true };
    }
  };
  const load = async (): Promise<ManagedTokenSource<Held>> => {
    const tokens = await store.load();
    kept = createTokenSource({
      current: tokens && held(tokens),
      refresh: renew,
      onChange: writeRefreshed,
    });
    return kept;
  };
  const loaded = (): Promise<ManagedTokenSource<Held>> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  /** What is in force; after a refusal, what another process has put into the store since. */
  const source = async (): Promise<ManagedTokenSource<Held>> => {
    const tokens = await loaded();
    const isRefused = (): boolean => tokens.current?.tokens.refreshToken === refused;
    if (refused === undefined || !isRefused()) return tokens;
    const stored = await store.load().catch(() => undefined);
    if (stored && stored.refreshToken !== refused && isRefused())
      replace(tokens, { ...held(stored), isStored: true });
    return tokens;
  };
  /** A token is used only once it is kept: after a refresh, those in the store are dead. */
  const whenKept = async <T>(asked: Promise<T>, signal?: AbortSignal): Promise<T> => {
    const token = await asked;
    await abortable(writing, signal);
    return token;
  };
  return {
    get: async (signal) => whenKept((await source()).get(signal), signal),
    renew: async (refusedToken, signal) =>
      whenKept((await source()).renew(refusedToken, signal), signal),
    current: async () => (await source()).current?.tokens,
    set: async (tokens) => {
      const next = tokens && held(tokens);
      replace(await loaded(), next);
      await write(next);
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
