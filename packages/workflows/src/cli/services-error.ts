/** Something that the configuration, the environment or a log-in has to say before a service can be used. */
export class ServicesError extends Error {
  override readonly name = 'ServicesError';
  /**
   * `no-peertube`: no server is named. `peertube-log-in`: nobody is logged in there, and no password is at hand.
   * `peertube-not-accepted`: the server refuses the name with the password that is at hand.
   * `no-archive-keys`: there are no keys of the Internet Archive. `faulty-content`: the content has errors.
   */
  readonly code:
    | 'no-peertube'
    | 'peertube-log-in'
    | 'peertube-not-accepted'
    | 'no-archive-keys'
    | 'faulty-content';
  /** Values of the message; nothing secret. */
  readonly values: Readonly<Record<string, string>>;

  constructor(code: ServicesError['code'], values: Readonly<Record<string, string>> = {}) {
    super(`${code}: ${Object.values(values).join(', ')}`);
    this.code = code;
    this.values = values;
  }

  /** Never true: somebody has to put it right. */
  shouldRetry(): boolean {
    return false;
  }
}
