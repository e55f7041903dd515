/** The tokens of a log-in. Whoever has them acts as that person: store them where only that person can read. */
export interface PeerTubeTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token expires, in milliseconds since 1970: a day after it was issued. */
  readonly expiresAt: number;
}

/** Stores tokens between two runs. */
export interface TokenStore {
  /** Loads the tokens that were saved last, or undefined. */
  load(): Promise<PeerTubeTokens | undefined>;
  /** Saves tokens in place of the last ones, or deletes them with undefined. */
  save(tokens: PeerTubeTokens | undefined): Promise<void>;
}

/** Creates a store that keeps tokens as long as the page or process lives: the one that a page should use. */
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
