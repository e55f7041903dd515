/** The decoded header and claims of a token, whose signature was not verified. */
export interface DecodedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Decodes a token without verifying it; returns undefined for what is not a token. */
export function readToken(token: string): DecodedToken | undefined {
  const parts = typeof token === 'string' ? token.split('.') : [];
  const [header, claims] = parts.slice(0, 2).map(decodePart);
  return parts.length === 3 && parts.every((part) => /^[\w-]+$/.test(part)) && header && claims
    ? { header, claims }
    : undefined;
}

function decodePart(part: string): Record<string, unknown> | undefined {
  try {
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    );
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined; // not a part of a token: the caller reports it without repeating it
  }
}
