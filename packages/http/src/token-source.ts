import { abortable, systemClock, type Clock } from './clock.ts';
import { isPermanent } from './http-error.ts';

/** A token; a client's own has more fields, such as what refreshes it. */
export interface Token {
  readonly accessToken: string;
  /** How long it holds, counted from when it is handed over. Left out when nobody knows. */
  readonly expiresInMs?: number | undefined;
}

/** Where calls get their token. */
export interface TokenSource {
  /** The token to send now, refreshed first when it is about to end; undefined when nobody is logged in. */
  get(signal?: AbortSignal): Promise<string | undefined>;
  /** For who was refused with `refused`: a newer one, refreshed only if nobody has done that yet. */
  renew(refused: string, signal?: AbortSignal): Promise<string | undefined>;
}

/** A token source that a client logs in and out. */
export interface ManagedTokenSource<T extends Token> extends TokenSource {
  /** What is in force; undefined when nobody is logged in. */
  readonly current: T | undefined;
  /** Logs in, or out with undefined. A refresh under way no longer counts. */
  set(token: T | undefined): void;
}

/** How tokens are kept fresh. */
export interface TokenSourceOptions<T extends Token> {
  /** From an earlier log-in. */
  readonly current?: T | undefined;
  /** Asks the server for a new one, by a call without `auth`. Never called twice at once. */
  readonly refresh: (current: T) => Promise<T>;
  /** Called with each new token, and with undefined after a log-out: the place to store it. */
  readonly onChange?: ((token: T | undefined) => void) | undefined;
  /** Time, for tests. */
  readonly clock?: Clock | undefined;
}

/** A token is refreshed when less than this is left. */
const NEAR_MS = 30_000;

/** Keeps a token, and refreshes it once for all who need it. */
export function createTokenSource<T extends Token>(
  options: TokenSourceOptions<T>,
): ManagedTokenSource<T> {
  const { refresh, onChange, clock = systemClock } = options;
  let current = options.current;
  let receivedAt = clock.now();
  let flight: Promise<T | undefined> | undefined;

  const keep = (token: T | undefined): void => {
    current = token;
    receivedAt = clock.now();
    flight = undefined;
    onChange?.(token);
  };
  const ask = async (token: T): Promise<T | undefined> => {
    try {
      const next = await refresh(token);
      // Logged in or out meanwhile: that counts more.
      if (current === token) keep(next);
      return current;
    } catch (error) {
      // What the server refused for good is not asked again; the rest may pass.
      if (current === token && !isPermanent(error)) flight = undefined;
      throw error;
    }
  };
  const refreshed = (token: T): Promise<T | undefined> => (flight ??= ask(token));
  return {
    get current() {
      return current;
    },
    set: keep,
    async get(signal) {
      const token = current;
      const leftMs =
        token?.expiresInMs === undefined ? Infinity : receivedAt + token.expiresInMs - clock.now();
      if (!token || leftMs > NEAR_MS) return token?.accessToken;
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
