import type { TextPart } from './text-part.ts';

/** What can be a text amid other bytes: six characters or more, in UTF-8 or in Latin-1. Packed pictures and sound have few of them. */
const runs = /(?:[\x20-\x7e\xc6-\xff]|[\xc2-\xc5][\x80-\xbf]?|[\xe0-\xef][\x80-\xbf]{2}){6,}/g;
/** Letters in UTF-16 in both orders, as Windows writes the title and the author of a picture. */
const utf16 = [/(?:[\x20-\x7e\xa0-\xff]\0){6,}/g, /(?:\0[\x20-\x7e\xa0-\xff]){6,}/g];
/** A letter of two bytes in UTF-8. In Latin-1 hardly any word has these two characters. */
const letters = /[\xc2-\xdf][\x80-\xbf]/g;

/** The texts in a file that is no text: metadata of pictures, sound and documents, in the three encodings that they are written in. */
export function* readBinary(bytes: Buffer): Generator<TextPart> {
  const latin1 = bytes.toString('latin1');
  const narrow = latin1.match(runs);
  if (narrow) yield { text: narrow.join('\n').replace(letters, decodeLetter) };
  for (const order of utf16) {
    const wide = latin1.match(order);
    if (wide) yield { text: wide.map((run) => run.replaceAll('\0', '')).join('\n') };
  }
}

function decodeLetter(pair: string): string {
  return String.fromCharCode(((pair.charCodeAt(0) & 0x1f) << 6) | (pair.charCodeAt(1) & 0x3f));
}
