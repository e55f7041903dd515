import { decodeText } from './decode-text.ts';

/** Where two files part, in words that a person can look up. */
export interface Difference {
  /** The first byte that differs, from 0. */
  readonly offset: number;
  /** Line and column of it, from 1; missing where one of the files is no text. */
  readonly line?: number;
  readonly column?: number;
  /** A few characters around it, as they were signed and as they are. */
  readonly signed?: string;
  readonly published?: string;
}

const BEFORE = 20;
const AFTER = 60;

/** The first difference of two files that are not the same. */
export function findFirstDifference(signed: Uint8Array, published: Uint8Array): Difference {
  const shorter = Math.min(signed.length, published.length);
  let offset = 0;
  while (offset < shorter && signed[offset] === published[offset]) offset += 1;
  const texts = [signed, published].map(decodeText);
  const [signedText, publishedText] = texts;
  if (signedText === undefined || publishedText === undefined) return { offset };
  let index = 0;
  while (index < signedText.length && signedText[index] === publishedText[index]) index += 1;
  const lines = signedText.slice(0, index).split('\n');
  return {
    offset,
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
    signed: excerpt(signedText, index),
    published: excerpt(publishedText, index),
  };
}

function excerpt(text: string, index: number): string {
  const start = Math.max(0, index - BEFORE);
  const end = Math.min(text.length, index + AFTER);
  const line = text
    .slice(start, end)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cs}/gu, '\u{fffd}');
  return `${start > 0 ? '…' : ''}${line}${end < text.length ? '…' : ''}`;
}
