/** A text, and how it was coded. */
export interface DecodedText {
  readonly text: string;
  /** Whether its bytes are UTF-8, so that nothing has to be said otherwise. */
  readonly isUtf8: boolean;
}

/** What pages, XML and style sheets declare their coding by. */
const DECLARED = /(?:<meta[^>]+charset\s*=|<\?xml[^>]+encoding\s*=|^@charset)\s*["']?\s*([\w-]+)/i;

/** Reads the bytes of a text, in the coding that it declares where they are not UTF-8. The byte order mark is left out. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide)
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
    } catch {
      // It is of another coding.
    }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const label = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : DECLARED.exec(start)?.[1];
  return { text: createDecoder(label).decode(bytes), isUtf8: false };
}

/** What browsers assume where nothing is declared, or nothing known. */
function createDecoder(label = 'windows-1252'): TextDecoder {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding === 'utf-8' ? new TextDecoder('windows-1252') : decoder;
  } catch {
    return new TextDecoder('windows-1252');
  }
}
