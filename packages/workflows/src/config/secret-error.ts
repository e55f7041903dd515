/** A secret that could not be read. It holds neither the secret nor anything that a program printed. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
  /**
   * `secret-env-missing`: the variable is not set. `secret-file-…`: it is not there, others can open it (`chmod 600` ends that),
   * or it cannot be read. `secret-command-…`: the program is not there, it failed, or it took longer than it may.
   * `secret-empty`, `secret-too-large`: there is none, or it is no secret.
   */
  readonly code:
    | 'secret-env-missing'
    | 'secret-file-missing'
    | 'secret-file-not-private'
    | 'secret-file-unreadable'
    | 'secret-command-missing'
    | 'secret-command-failed'
    | 'secret-command-slow'
    | 'secret-empty'
    | 'secret-too-large';
  /** The variable, the file or the program. */
  readonly values: { readonly source: string };

  constructor(code: SecretError['code'], source: string) {
    super(`${code}: ${source}`);
    this.code = code;
    this.values = { source };
  }

  /** Never true: somebody has to put it right. */
  shouldRetry(): boolean {
    return false;
  }
}
