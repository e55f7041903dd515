import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { SourceFile } from '../model/entry-files.ts';

/** Reads a file of an entry: from the disk, from what was sealed, or as it is not saved yet. */
export function readSource({
  absolute,
  sealedBytes,
  unsavedText,
}: Pick<SourceFile, 'absolute' | 'sealedBytes' | 'unsavedText'>): ReadText {
  if (unsavedText !== undefined) return decodeText(Buffer.from(unsavedText));
  if (!sealedBytes) return readText(absolute);
  return decodeText(Buffer.from(sealedBytes));
}

/** The largest file of an entry, in bytes: a megabyte is a book of 500 pages. */
const maxBytes = 1024 * 1024;

/** The text of a file, or why it could not be read. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: 'huge-file' | 'unreadable-file'; readonly bytes?: number }
  | {
      readonly ok: false;
      readonly code: 'invalid-utf8';
      readonly line: number;
      readonly column: number;
    };

// One buffer for all files: reading ten thousand small files synchronously into it takes a third of the time that a promise for each takes.
const buffer = Buffer.allocUnsafeSlow(maxBytes + 1);

/** Reads a file of an entry as UTF-8, of at most {@link maxBytes}. A byte-order mark is dropped. */
export function readText(path: string): ReadText {
  let length = 0;
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const { size } = fstatSync(file);
      if (size > maxBytes) return { ok: false, code: 'huge-file', bytes: size };
      for (let got = 1; got > 0 && length <= maxBytes; length += got)
        got = readSync(file, buffer, length, buffer.length - length, null);
    } finally {
      closeSync(file);
    }
  } catch {
    return { ok: false, code: 'unreadable-file' }; // gone, forbidden or a folder: whichever, its author has to look
  }
  return decodeText(buffer.subarray(0, length));
}

/** Decodes the bytes of a file of an entry. */
export function decodeText(bytes: Buffer): ReadText {
  if (bytes.length > maxBytes) return { ok: false, code: 'huge-file', bytes: bytes.length };
  if (!isUtf8(bytes)) return { ok: false, code: 'invalid-utf8', ...firstBadByte(bytes) };
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { ok: true, text: bytes.toString('utf8', start) };
}

/** Finds the line and column of the first byte that is not UTF-8, by binary search. */
function firstBadByte(bytes: Buffer): { line: number; column: number } {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.floor((good + bad) / 2);
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle + 1)))) good = middle + 1;
    else bad = middle;
  }
  const before = bytes.toString('utf8', 0, wholeCharacters(bytes, good));
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}

/** Moves an end back so that it does not cut a multi-byte character in two. */
function wholeCharacters(bytes: Buffer, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back++) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return wanted > back ? end - back : end;
    }
  }
  return end;
}
