import { placeOf } from './place-of.ts';
import type { CaptionProblem } from './problem.ts';

/** Text of a file with its byte order mark, which the parsers take away, and what was odd about its encoding. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly problems: readonly CaptionProblem[];
}

/**
 * Decodes captions: a byte order mark decides, then zeroes between letters (UTF-16), then whether it is UTF-8. What is
 * none of them is read as Windows-1252, the superset of Latin-1 that old programs write, with a problem that says so.
 */
export function decodeCaptions(bytes: Uint8Array): Decoded {
  const found = utf16Of(bytes);
  if (found) {
    const text = new TextDecoder(found, { ignoreBOM: true }).decode(bytes);
    return { text, encoding: found, problems: [{ code: 'utf-16', line: 1, column: 1 }] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: 'utf-8', problems: twiceEncoded(text) };
  } catch {
    // Told from UTF-8 with a few damaged bytes: there, most of what is beyond ASCII can be read.
    const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const bad = count(lenient, /\uFFFD/g);
    const good = count(lenient, /(?!\uFFFD)[^\0-\u007F]/g);
    const where = placeOf(lenient, lenient.indexOf('\uFFFD'));
    if (good > bad)
      return { text: lenient, encoding: 'utf-8', problems: [{ code: 'bad-encoding', ...where }] };
    const text = new TextDecoder('windows-1252').decode(bytes);
    return { text, encoding: 'windows-1252', problems: [{ code: 'latin-1-suspected', ...where }] };
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeroes = [0, 0];
  const head = bytes.subarray(0, 512);
  for (const [at, byte] of head.entries())
    if (byte === 0) zeroes[at % 2] = (zeroes[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeroes;
  const most = head.length / 4;
  if (head.length < 8) return undefined;
  if (odd > most && even < most / 4) return 'utf-16le';
  return even > most && odd < most / 4 ? 'utf-16be' : undefined;
}

/** UTF-8 that was taken for Latin-1 and encoded again: «Ã¡» where «á» was. */
function twiceEncoded(text: string): CaptionProblem[] {
  // A word in capitals may end in «Ã», and a quotation mark may follow it.
  const at = text.search(/(?<!\p{Lu})Ã[»”]|Ã(?![»”])[\u0080-\u00BF‚-•™]|Â[¡¿«»°]/u);
  return at < 0 ? [] : [{ code: 'twice-encoded', ...placeOf(text, at) }];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
