import { createReadStream } from 'node:fs';

/** Why a file is no plain text that a browser may be given. */
export type TextFault = 'notText' | 'markup';

/** So much of the beginning is what browsers look at to guess a type. */
const openingCharacters = 1024;

/**
 * Looks through a file of text, whatever its size: it has to be UTF-8 without control characters, and must not begin like a
 * page, which some browsers would make of it.
 */
export async function checkTextFile(
  path: string,
  signal: AbortSignal | undefined,
): Promise<TextFault | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let opening = '';
  try {
    for await (const chunk of createReadStream(path)) {
      signal?.throwIfAborted();
      const text = decoder.decode(chunk as Buffer, { stream: true }); // without an encoding the chunks are buffers
      if (hasControls(text)) return 'notText';
      if (opening.length < openingCharacters) opening += text.slice(0, openingCharacters);
    }
    decoder.decode();
  } catch {
    signal?.throwIfAborted();
    return 'notText'; // not UTF-8, or it cannot be read
  }
  return isMarkup(opening) ? 'markup' : undefined;
}

/** Characters that no text has, by which browsers tell that something is none. */
function hasControls(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\0-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(text);
}

/** A tag at the very beginning, or one of a page or a program further on; also in UTF-7, which old browsers guess. */
function isMarkup(opening: string): boolean {
  return (
    /^[\s\ufeff\u200b-\u200f\u2060]*<[a-z!/?%]/i.test(opening) ||
    /<(?:!doctype|html|head|body|script|iframe|svg|math|meta|\?xml|\?php|\?=|%)/i.test(opening) ||
    /\+ADw-/.test(opening)
  );
}
