/** Where secrets are looked up. */
export interface SecretSurroundings {
  /** The environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The project folder, from which relative paths count and in which programs run. */
  readonly projectDir: string;
  /** Stops a program. */
  readonly signal?: AbortSignal | undefined;
  /** How long a program may take. @defaultValue 30000 */
  readonly timeLimitMs?: number | undefined;
}

/** A secret is a line: a password, a key, an address of a database. */
export const maxSecretBytes = 16_384;
