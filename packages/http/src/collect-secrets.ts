import type { Operation } from './operation.ts';
import { redactSecrets } from './redact-secrets.ts';

const SECRET = /pass|token|otp|secret|auth|code|key|cookie/i;

type Fields = Pick<Operation, 'json' | 'form' | 'query' | 'headers' | 'body'>;

/** Collects the secrets that a call carries, by the names of its fields. */
export function collectSecrets({ json, form, query, headers, body }: Fields): string[] {
  const secrets: string[] = [];
  const visit = (value: unknown, secret: boolean): void => {
    if (typeof value === 'object' && value) {
      const entries = value instanceof FormData ? [...value] : Object.entries(value);
      for (const [name, inner] of entries) visit(inner, secret || SECRET.test(name));
    } else if (secret && (typeof value === 'string' || typeof value === 'number')) {
      secrets.push(`${value}`.replace(/^(?:Basic|Bearer) /i, ''));
    }
  };
  // Bytes have no fields.
  visit([json, form, query, headers, body instanceof FormData && body], false);
  return secrets;
}

/** Makes a server's text safe to show: redacts secrets, removes control characters and cuts it to 300 characters. */
export function sanitizeText(text: string, secrets: readonly string[]): string {
  const plain = redactSecrets(text, secrets)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}
