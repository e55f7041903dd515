/** The tokens of a log-in. Whoever has them acts as that person: store them where only that person can read. */
export interface PeerTubeTokens {
  /** Authorizes each call until it expires. */
  readonly accessToken: string;
  /** Gets the next pair of tokens, once: a refresh invalidates it. PeerTube lets it live for two weeks. */
  readonly refreshToken: string;
  /** When the access token expires, in milliseconds since 1970: a day after it was issued. */
  readonly expiresAt: number;
}

/** Stores tokens between two runs. */
export interface TokenStore {
  /** Loads the tokens that were saved last, or undefined. */
  load(): Promise<PeerTubeTokens | undefined>;
  /**
   * Saves tokens in place of the last ones, or deletes them with undefined.
   * @param tokens - Those of a log-in; undefined to delete them.
   */
  save(tokens: PeerTubeTokens | undefined): Promise<void>;
}

/**
 * Creates a store that keeps tokens as long as the page or process lives: the one that a page should use.
 * @param tokens - Those of an earlier log-in. @defaultValue none
 *
 * @example
 * ```ts
 * import { createPeerTube, memoryTokenStore } from '@comunal/peertube';
 *
 * const store = memoryTokenStore();
 * const peertube = createPeerTube({ baseUrl: 'https://tubo.example', auth: { store } });
 * console.log(await store.load()); // → undefined
 * ```
 */
export function memoryTokenStore(tokens?: PeerTubeTokens): TokenStore {
  let kept = tokens;
  return {
    load: () => Promise.resolve(kept),
    save: (next) => {
      kept = next;
      return Promise.resolve();
    },
  };
}
