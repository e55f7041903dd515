import { createReadStream } from 'node:fs';

/** Why a file is not plain text that may be served to a browser. */
export type TextFault = 'notText' | 'markup';

/** The beginning of a file from which browsers guess its type. */
const openingCharacters = 1024;

/**
 * Checks a text file of any size: it has to be UTF-8 without control characters, and must not begin like HTML, since some
 * browsers would render it as a page.
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

/** Whether a text has control characters, by which browsers tell binary data from text. */
function hasControls(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return /[\0-\u0008\u000b\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(text);
}

/** Whether a text begins with a tag, or holds one of a page or a program further on; also in UTF-7, which old browsers guess. */
function isMarkup(opening: string): boolean {
  return (
    /^[\s\ufeff\u200b-\u200f\u2060]*<[a-z!/?%]/i.test(opening) ||
    /<(?:!doctype|html|head|body|script|iframe|svg|math|meta|\?xml|\?php|\?=|%)/i.test(opening) ||
    /\+ADw-/.test(opening)
  );
}
