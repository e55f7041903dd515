/** The readable halves of a token, whose signature nobody has looked at. */
export interface ReadToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Reads a token without verifying it; undefined for what is none. */
export function readToken(token: string): ReadToken | undefined {
  const parts = typeof token === 'string' ? token.split('.') : [];
  const [header, claims] = parts.slice(0, 2).map(readPart);
  return parts.length === 3 && parts.every((part) => /^[\w-]+$/.test(part)) && header && claims
    ? { header, claims }
    : undefined;
}

function readPart(part: string): Record<string, unknown> | undefined {
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
    return undefined; // not the part of a token: the caller says so without repeating it
  }
}
