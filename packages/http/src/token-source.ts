import { checkOptionNames, type OptionNames } from './check-option-names.ts';
import { abortable, systemClock, type Clock } from './clock.ts';
import { isPermanent } from './http-error.ts';

/** An access token; a client's own type has more fields, such as a refresh token. */
export interface Token {
  /** Goes with each call that has `auth`, as `Authorization: Bearer …`. */
  readonly accessToken: string;
  /** How long it is valid, counted from when it is passed in; undefined when unknown. */
  readonly expiresInMs?: number | undefined;
}

/** The source of the token of each call. */
export interface TokenSource {
  /**
   * Returns the token to send, refreshed first when it is about to expire; undefined when nobody is logged in.
   * @param signal - Ends the wait for a refresh, which goes on for other calls.
   * @throws What `refresh` rejects with, once the token has expired; the signal's reason when that aborts.
   *
   * @example
   * ```ts
   * import { createTokenSource } from '@comunal/http';
   *
   * const tokens = createTokenSource({ current: { accessToken: 'a1' }, refresh: async () => ({ accessToken: 'a2' }) });
   * console.log(await tokens.get()); // → a1
   * ```
   */
  get(signal?: AbortSignal): Promise<string | undefined>;
  /**
   * Returns a newer token than the refused one; refreshes it unless another call has done so.
   * @param refused - The token that the server refused.
   * @param signal - Ends the wait for a refresh, which goes on for other calls.
   * @throws What `refresh` rejects with; the signal's reason when that aborts.
   *
   * @example
   * ```ts
   * import { createTokenSource } from '@comunal/http';
   *
   * const tokens = createTokenSource({ current: { accessToken: 'a1' }, refresh: async () => ({ accessToken: 'a2' }) });
   * console.log(await tokens.renew('a1')); // → a2
   * console.log(await tokens.renew('a1')); // → a2
   * ```
   */
  renew(refused: string, signal?: AbortSignal): Promise<string | undefined>;
}

/** A token source that a client logs in and out. */
export interface ManagedTokenSource<T extends Token> extends TokenSource {
  /** The current token; undefined when nobody is logged in. */
  readonly current: T | undefined;
  /**
   * Logs in, or out with undefined. A refresh under way no longer counts.
   * @param token - The token of a log-in; undefined to log out.
   *
   * @example
   * ```ts
   * import { createTokenSource, type Token } from '@comunal/http';
   *
   * const tokens = createTokenSource<Token>({ refresh: async () => ({ accessToken: 'a2' }) });
   * tokens.set({ accessToken: 'a1', expiresInMs: 86_400_000 }); // logged in
   * tokens.set(undefined); // and out
   * console.log(await tokens.get()); // → undefined
   * ```
   */
  set(token: T | undefined): void;
}

/** Options of a token source. */
export interface TokenSourceOptions<T extends Token> {
  /** The token of an earlier log-in. */
  readonly current?: T | undefined;
  /** Requests a new token from the server, by a call without `auth`. Never called twice at once. */
  readonly refresh: (current: T) => Promise<T>;
  /** Called with each new token, and with undefined after a log-out: the place to store it. */
  readonly onChange?: ((token: T | undefined) => void) | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

const OPTION_NAMES: OptionNames<TokenSourceOptions<Token>> = {
  current: true,
  refresh: true,
  onChange: true,
  clock: true,
};

/** A token is refreshed when it expires within this time. */
const refreshMarginMs = 30_000;

/**
 * Creates a token source that refreshes the token once for all calls that need it.
 * @param options - The token of an earlier log-in, and how to refresh it.
 * @throws TypeError for an option that does not exist or is of another type.
 *
 * @example
 * ```ts
 * import { createTokenSource } from '@comunal/http';
 *
 * const tokens = createTokenSource({
 *   current: { accessToken: 'old', expiresInMs: 20_000 }, // within 30 seconds: refreshed before it is used
 *   refresh: async () => ({ accessToken: 'new', expiresInMs: 86_400_000 }),
 * });
 * console.log(await Promise.all([tokens.get(), tokens.get()])); // → [ 'new', 'new' ]
 * ```
 */
export function createTokenSource<T extends Token>(
  options: TokenSourceOptions<T>,
): ManagedTokenSource<T> {
  checkOptionNames('createTokenSource', options, OPTION_NAMES);
  const { refresh, onChange, clock = systemClock } = options;
  if (typeof refresh !== 'function')
    throw new TypeError('`refresh` is to be a function that requests a new token.');
  if (options.current !== undefined && typeof options.current?.accessToken !== 'string')
    throw new TypeError('`current` is to be a token, such as { accessToken: "…" }.');
  let current = options.current;
  let receivedAt = clock.now();
  let pendingRefresh: Promise<T | undefined> | undefined;

  const keep = (token: T | undefined): void => {
    current = token;
    receivedAt = clock.now();
    pendingRefresh = undefined;
    onChange?.(token);
  };
  const ask = async (token: T): Promise<T | undefined> => {
    try {
      const next = await refresh(token);
      // Logged in or out meanwhile: that counts more.
      if (current === token) keep(next);
      return current;
    } catch (error) {
      // A permanent refusal is not retried; other failures may pass.
      if (current === token && !isPermanent(error)) pendingRefresh = undefined;
      throw error;
    }
  };
  const refreshed = (token: T): Promise<T | undefined> => (pendingRefresh ??= ask(token));
  return {
    get current() {
      return current;
    },
    set: keep,
    async get(signal) {
      const token = current;
      const leftMs =
        token?.expiresInMs === undefined ? Infinity : receivedAt + token.expiresInMs - clock.now();
      if (!token || leftMs > refreshMarginMs) return token?.accessToken;
      try {
        return (await abortable(refreshed(token), signal))?.accessToken;
      } catch (error) {
        if (leftMs <= 0 || signal?.aborted) throw error;
        return token.accessToken; // it still holds for a moment
      }
    },
    async renew(refused, signal) {
      const token = current;
      if (token?.accessToken !== refused) return token?.accessToken;
      return (await abortable(refreshed(token), signal))?.accessToken;
    },
  };
}
