import { decodeText } from './decode-text.ts';

/** The first difference of two files, as a position and excerpts. */
export interface Difference {
  /** Offset of the first byte that differs, counted from 0. */
  readonly offset: number;
  /** Line and column, counted from 1. They are missing where one of the files is not text. */
  readonly line?: number;
  readonly column?: number;
  /** A few characters around the difference, as signed and as published. */
  readonly signed?: string;
  readonly published?: string;
}

const BEFORE = 20;
const AFTER = 60;

/** Finds the first difference of two files that are not equal. */
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
