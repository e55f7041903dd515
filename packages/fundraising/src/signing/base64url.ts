/** Bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  const plain = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** So many bytes of base64url; undefined for anything else. The same bytes are never read from two texts. */
export function fromBase64url(text: unknown, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || text.length !== Math.ceil((length * 4) / 3)) return undefined;
  if (!/^[\w-]*$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  );
  return bytes.length === length && toBase64url(bytes) === text ? bytes : undefined;
}
