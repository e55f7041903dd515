import type { ExchangeProblem } from './problem.ts';

/** Reads UTF-8, or UTF-16 as Excel writes it, and tells the first line that is neither. Line ends become `\n`. */
export function decodeText(input: string | Uint8Array): {
  text: string;
  problems: ExchangeProblem<'not-utf-8'>[];
} {
  if (typeof input === 'string') return { text: normalize(input), problems: [] };
  if (!(input instanceof Uint8Array))
    throw new TypeError('What is read is to be text or a Uint8Array: await it first.');
  const encoding = UTF_16[`${input[0]} ${input[1]}`];
  const text = new TextDecoder(encoding ?? 'utf-8', { ignoreBOM: true }).decode(input);
  // Bytes that are no UTF-8 were decoded as U+FFFD, so the text has other bytes than the file there.
  const encoded = Buffer.from(text);
  const offset = encoding ? -1 : input.findIndex((byte, index) => byte !== encoded[index]);
  if (offset < 0) return { text: normalize(text), problems: [] };
  const line = normalize(encoded.toString('utf8', 0, offset)).split('\n').length;
  return { text: normalize(text), problems: [{ code: 'not-utf-8', line, column: 1 }] };
}

/** By the byte order mark. */
const UTF_16: Readonly<Record<string, string>> = { '255 254': 'utf-16le', '254 255': 'utf-16be' };

function normalize(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
}
