import { isUtf8 } from 'node:buffer';

const utf16be = new TextDecoder('utf-16be');

/** Decodes a text file: UTF-8, UTF-16 with or without a mark, else Latin-1. @returns undefined for bytes that are no text. */
export function decodeBytes(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16be.decode(bytes.subarray(2));
  const head = bytes.subarray(0, 4096);
  const zeros = countZeros(head);
  if (zeros.even + zeros.odd === 0) {
    if (isUtf8(bytes)) return hasControls(head) ? undefined : bytes.toString();
    return hasControls(head) ? undefined : bytes.toString('latin1');
  }
  const half = head.length / 2;
  if (zeros.odd > 0.6 * half && zeros.even < 0.1 * half) return bytes.toString('utf16le');
  if (zeros.even > 0.6 * half && zeros.odd < 0.1 * half) return utf16be.decode(bytes);
  return undefined;
}

/** Whether bytes are a text in UTF-8 from end to end. */
export function isText(bytes: Buffer): boolean {
  return isUtf8(bytes) && !hasControls(bytes);
}

function countZeros(bytes: Buffer): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries())
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  return zeros;
}

/** Whether there are bytes that no text has, which tell a picture from a text in Latin-1. */
function hasControls(bytes: Buffer): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
}
