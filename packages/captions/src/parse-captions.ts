import type { CaptionDocument } from './captions.ts';
import { checkText } from './check-input.ts';
import { decodeCaptions, type DecodedCaptions } from './decode-captions.ts';
import { parseSrt } from './srt/parse-srt.ts';
import { parseVtt } from './vtt/parse-vtt.ts';

/** The result of {@link parseCaptions}. */
export interface ParsedCaptions extends CaptionDocument {
  /** The detected encoding of the bytes. It is missing when the input was text. */
  readonly encoding?: DecodedCaptions['encoding'];
}

/**
 * Parses a WebVTT or SRT file. Bytes are decoded first, as UTF-8, UTF-16 or, failing both, Windows-1252. Never throws for
 * what a file holds; everything that could not be read is in `problems`.
 *
 * @param input - The bytes of the file, or its text.
 * @throws TypeError for anything else.
 * @example
 * ```ts
 * import { parseCaptions } from '@comunal/captions';
 *
 * const bytes = new TextEncoder().encode('1\n00:00:01,000 --> 00:00:03,000\nAdiós.\n');
 * const { format, encoding, cues } = parseCaptions(bytes);
 * console.log(format, encoding, cues[0]?.text); // → srt utf-8 Adiós.
 * ```
 */
export function parseCaptions(input: Uint8Array | string): ParsedCaptions {
  if (!isBytes(input)) return parse(input);
  const { text, encoding, problems } = decodeCaptions(input);
  const parsed = parse(text);
  return { ...parsed, encoding, problems: [...problems, ...parsed.problems] };
}

/** Whether the input is a Uint8Array, which may be that of another realm: a frame, or a test environment such as jsdom. */
function isBytes(input: Uint8Array | string): input is Uint8Array {
  return Object.prototype.toString.call(input) === '[object Uint8Array]';
}

function parse(text: string): CaptionDocument {
  checkText(text);
  // A file that claims to be WebVTT is parsed as WebVTT even where it is invalid, since browsers show nothing of it then.
  return /^[\s\uFEFF]*WEBVTT/i.test(text) ? parseVtt(text) : parseSrt(text);
}
