import { base64urlnopad } from '@scure/base';

/** So many bytes of base64url without padding; undefined for anything else. The same bytes are never read from two texts. */
export function decodeBase64url(
  text: unknown,
  length: number,
): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || text.length !== Math.ceil((length * 4) / 3)) return undefined;
  try {
    return Uint8Array.from(base64urlnopad.decode(text));
  } catch {
    return undefined; // other signs, or a last one that holds more than the bytes
  }
}
