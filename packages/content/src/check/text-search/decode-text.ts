import { decodeString } from 'micromark-util-decode-string';
import { TextMapper, type MappedText } from '../../parse/markdown/mapped-text.ts';

/** What may stand for other characters: a reference, an escape, bytes in an address. Each ends soon. */
const encoded = /&[#\w]{1,32};|\\.|((?:%[\da-f]{2})+)/gi;

/** A text as a browser asks for the addresses in it: with what stands for other characters decoded, and nothing taken away. */
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
