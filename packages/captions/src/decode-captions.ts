import { getLocation } from './get-location.ts';
import type { CaptionProblem } from './caption-problem.ts';

/** The decoded text of a file, including its byte order mark (which the parsers remove), and problems of its encoding. */
export interface DecodedCaptions {
  /** The text, in which a byte that means nothing in the encoding is U+FFFD. */
  readonly text: string;
  /** The encoding that was detected. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** What is doubtful about the encoding; none for UTF-8 without damage. */
  readonly problems: readonly CaptionProblem[];
}

/**
 * Detects the encoding of captions and decodes them. A byte order mark decides; next come zero bytes between characters
 * (UTF-16), then valid UTF-8. Everything else is read as Windows-1252, the superset of Latin-1 that old programs write,
 * and reported as a problem.
 *
 * @param bytes - Those of the file.
 * @example
 * ```ts
 * import { decodeCaptions } from '@comunal/captions';
 *
 * const { text, encoding } = decodeCaptions(Uint8Array.of(0x61, 0x64, 0x69, 0xf3, 0x73));
 * console.log(text, encoding); // → adiós windows-1252
 * ```
 */
export function decodeCaptions(bytes: Uint8Array): DecodedCaptions {
  const encoding = detectUtf16(bytes);
  if (encoding) {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, encoding, problems: [{ code: 'utf-16', line: 1, column: 1 }] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', problems: findDoubleEncoding(text) };
  } catch {
    // A UTF-8 file with a few damaged bytes is different: most of its non-ASCII characters can still be decoded.
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const bad = count(lenient, /\uFFFD/g);
    const good = count(lenient, /(?!\uFFFD)[^\0-\u007F]/g);
    const location = getLocation(lenient, lenient.indexOf('\uFFFD'));
    if (good > bad)
      return {
        text: lenient,
        encoding: 'utf-8',
        problems: [{ code: 'bad-encoding', ...location }],
      };
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {
      text,
      encoding: 'windows-1252',
      problems: [{ code: 'latin-1-suspected', ...location }],
    };
  }
}

function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeroes = [0, 0];
  const head = bytes.subarray(0, 512);
  for (const [index, byte] of head.entries())
    if (byte === 0) zeroes[index % 2] = (zeroes[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeroes;
  const threshold = head.length / 4;
  if (head.length < 8) return undefined;
  if (odd > threshold && even < threshold / 4) return 'utf-16le';
  return even > threshold && odd < threshold / 4 ? 'utf-16be' : undefined;
}

/** Finds mojibake: UTF-8 that was taken for Latin-1 and encoded again, such as «Ã¡» instead of «á». */
function findDoubleEncoding(text: string): CaptionProblem[] {
  // A word in capitals may end with «Ã» and be followed by a quotation mark.
  const offset = text.search(/(?<!\p{Lu})Ã[»”]|Ã(?![»”])[\u0080-\u00BF‚-•™]|Â[¡¿«»°]/u);
  return offset < 0 ? [] : [{ code: 'twice-encoded', ...getLocation(text, offset) }];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
