import type { CaptionDocument } from './captions.ts';
import { decodeCaptions, type Decoded } from './decode.ts';
import { parseSrt } from './srt/parse-srt.ts';
import { parseVtt } from './vtt/parse-vtt.ts';

/** What {@link parseCaptions} gives. */
export interface ParsedCaptions extends CaptionDocument {
  /** How the bytes were read; missing when text was given. */
  readonly encoding?: Decoded['encoding'];
}

/**
 * Reads a caption file of either format. Bytes are decoded first: UTF-8, UTF-16, and Windows-1252 where it is neither.
 * Never throws.
 */
export function parseCaptions(input: Uint8Array | string): ParsedCaptions {
  if (typeof input === 'string') return parse(input);
  const { text, encoding, problems } = decodeCaptions(input);
  const parsed = parse(text);
  return { ...parsed, encoding, problems: [...problems, ...parsed.problems] };
}

function parse(text: string): CaptionDocument {
  // A file that says that it is WebVTT is taken at its word, also where it fails to be one: browsers show nothing of it.
  return /^[\s\uFEFF]*WEBVTT/i.test(text) ? parseVtt(text) : parseSrt(text);
}
