import type { TextPart } from './text-part.ts';

/** Letters in UTF-16 in both orders, as Windows writes the title and the author of a picture. */
const utf16 = [/(?:[\x20-\x7e\xa0-\xff]\0){6,}/g, /(?:\0[\x20-\x7e\xa0-\xff]){6,}/g];

/** The texts in a file that is no text: metadata of pictures, sound and documents, in the three encodings that they are written in. */
export function* readBinary(bytes: Buffer): Generator<TextPart> {
  const latin1 = bytes.toString('latin1');
  yield { text: latin1 };
  yield { text: bytes.toString('utf8') };
  for (const order of utf16) {
    const runs = latin1.match(order);
    if (runs) yield { text: runs.map((run) => run.replaceAll('\0', '')).join('\n') };
  }
}
