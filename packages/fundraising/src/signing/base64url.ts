import { base64urlnopad } from '@scure/base';

/**
 * Decodes base64url without padding into a given number of bytes; undefined for anything else. No two texts decode to the same
 * bytes.
 */
export function decodeBase64url(
  text: unknown,
  length: number,
): Uint8Array<ArrayBuffer> | undefined {
  if (typeof text !== 'string' || text.length !== Math.ceil((length * 4) / 3)) return undefined;
  try {
    return Uint8Array.from(base64urlnopad.decode(text));
  } catch {
    return undefined; // Other characters, or a last one with bits that belong to no byte.
  }
}
