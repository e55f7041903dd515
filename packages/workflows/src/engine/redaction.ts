import { redactSecrets } from '@comunal/http/node';

/** Creates what takes the secrets that are known by then out of a text. */
export function createRedaction(secrets: () => readonly string[]): (text: string) => string {
  return (text) => redactSecrets(text, secrets());
}
