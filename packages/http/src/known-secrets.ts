import type { Operation } from './operation.ts';
import { redactSecrets } from './redact-secrets.ts';

const SECRET = /pass|token|otp|secret|auth|code|key|cookie/i;

type Fields = Pick<Operation, 'json' | 'form' | 'query' | 'headers' | 'body'>;

/** The secrets that a call carries, by the names of its fields. */
export function secretsOf({ json, form, query, headers, body }: Fields): string[] {
  const found: string[] = [];
  const visit = (value: unknown, secret: boolean): void => {
    if (typeof value === 'object' && value) {
      const entries = value instanceof FormData ? [...value] : Object.entries(value);
      for (const [name, inner] of entries) visit(inner, secret || SECRET.test(name));
    } else if (secret && (typeof value === 'string' || typeof value === 'number')) {
      found.push(`${value}`.replace(/^(?:Basic|Bearer) /i, ''));
    }
  };
  // Bytes are no fields.
  visit([json, form, query, headers, body instanceof FormData && body], false);
  return found;
}

/** A server's text as people may see it: secrets masked, no control characters, at most 300 characters. */
export function shown(text: string, secrets: readonly string[]): string {
  const plain = redactSecrets(text, secrets)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}
