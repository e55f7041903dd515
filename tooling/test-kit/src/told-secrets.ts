import { inspect } from 'node:util';

/** Which of these secrets a value tells, in whatever way it is printed; an error's stack and message, too. */
export function toldSecrets(value: unknown, secrets: readonly string[]): string[] {
  const all = [
    inspect(value, { depth: 10, showHidden: true, getters: true }),
    value instanceof Error ? `${value.stack}\n${value.message}` : String(value),
    JSON.stringify(value),
    JSON.stringify(value, Object.getOwnPropertyNames(value)),
  ].join('\n');
  return secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
    .filter((form) => all.includes(form));
}
