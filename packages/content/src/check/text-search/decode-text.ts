import { decodeString } from 'micromark-util-decode-string';
import { TextMapper, type MappedText } from '../../parse/markdown/mapped-text.ts';

/** Encoded characters: character references, escapes and percent-encoded bytes. Each match is short. */
const encoded = /&[#\w]{1,32};|\\.|((?:%[\da-f]{2})+)/gi;

/** Decodes a text as a browser does with the addresses in it: encoded characters are decoded, and nothing is removed. */
export function decodeText(text: string): MappedText | undefined {
  if (!/[&\\%]/.test(text)) return undefined;
  const decoded = new TextMapper();
  let last = 0;
  for (const { 0: written, 1: bytes, index } of text.matchAll(encoded)) {
    decoded.add(text.slice(last, index), last);
    decoded.add(bytes === undefined ? decodeString(written) : decodeBytes(bytes), index);
    last = index + written.length;
  }
  if (last === 0) return undefined;
  decoded.add(text.slice(last), last);
  return decoded;
}

function decodeBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes; // not UTF-8
  }
}
