/** What a log-in gives. Whoever has it acts as that person: keep it where only they can read. */
export interface PeerTubeTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the access token ends, in milliseconds since 1970: a day after it was given. */
  readonly expiresAt: number;
}

/** Where tokens are kept between two runs. */
export interface TokenStore {
  /** What was kept last, or undefined. */
  load(): Promise<PeerTubeTokens | undefined>;
  /** Keeps tokens in place of the last ones, or forgets them with undefined. */
  save(tokens: PeerTubeTokens | undefined): Promise<void>;
}

/** Keeps tokens as long as the page or process lives: what a page should use. */
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
