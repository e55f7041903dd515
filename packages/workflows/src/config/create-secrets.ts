import { readSecret } from './read-secret.ts';
import type { SecretSource } from './secret-source.ts';
import type { SecretSurroundings } from './secret-surroundings.ts';

/** The secrets of a process, each read when it is needed first and kept in memory alone. */
export interface Secrets {
  /**
   * Reads a secret.
   * @throws `SecretError`, which repeats nothing of it. A later call tries again.
   */
  read(source: SecretSource): Promise<string>;
  /** Keeps one that came from somewhere else, such as the environment, so that it is redacted as well. */
  keep(secret: string): void;
  /** Those that were read so far: what no message may repeat. */
  values(): readonly string[];
}

/** Creates a store of secrets in memory. */
export function createSecrets(surroundings: SecretSurroundings): Secrets {
  const read = new Map<string, Promise<string>>();
  const values = new Set<string>();
  return {
    read(source) {
      const key = JSON.stringify(source);
      const known = read.get(key);
      if (known) return known;
      const reading = readSecret(source, surroundings).then(
        (secret) => {
          values.add(secret);
          return secret;
        },
        (thrown: unknown) => {
          read.delete(key);
          throw thrown;
        },
      );
      read.set(key, reading);
      return reading;
    },
    keep: (secret) => void values.add(secret),
    values: () => [...values],
  };
}
