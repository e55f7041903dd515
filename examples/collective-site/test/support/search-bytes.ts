import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { listFiles } from './list-files.ts';

/** Where something that was looked for was sightings. */
export interface Sighting {
  readonly file: string;
  readonly needle: string;
  readonly form: string;
}

const KEY_LENGTH = 8;
const LOCAL_HEADER = 0x04034b50;

/**
 * Looks in every byte of every file of a folder, in its names, and inside of what is packed, for strings and for the
 * forms in which they could have travelled.
 */
export function searchFolder(folder: string, wanted: readonly string[]): Sighting[] {
  const needles = buildNeedles(wanted);
  return listFiles(folder).flatMap((file) => {
    const content = readFileSync(join(folder, file));
    return [Buffer.from(file), content, ...unpacked(content)].flatMap((bytes) =>
      searchBytes(bytes, needles).map((match) => ({ file, ...match })),
    );
  });
}

interface Needle {
  readonly letters: string;
  readonly needle: string;
  readonly form: string;
}

/** Needles by their first letters, so that one walk through the bytes looks for all of them. */
function buildNeedles(wanted: readonly string[]): Map<string, Needle[]> {
  const needles = new Map<string, Needle[]>();
  for (const needle of wanted)
    for (const [form, letters] of Object.entries(encodeForms(needle))) {
      const key = letters.slice(0, KEY_LENGTH).toLowerCase();
      needles.set(key, [
        ...(needles.get(key) ?? []),
        { letters: letters.toLowerCase(), needle, form },
      ]);
    }
  return needles;
}

/** Everything is compared in small letters, which also finds capitals. */
function searchBytes(
  bytes: Buffer,
  needles: ReadonlyMap<string, Needle[]>,
): Omit<Sighting, 'file'>[] {
  const text = bytes.toString('latin1').toLowerCase();
  const sightings = new Map<string, Omit<Sighting, 'file'>>();
  for (let offset = 0; offset + KEY_LENGTH <= text.length; offset++)
    for (const { letters, needle, form } of needles.get(text.slice(offset, offset + KEY_LENGTH)) ??
      [])
      if (text.startsWith(letters, offset)) sightings.set(`${needle} ${form}`, { needle, form });
  return [...sightings.values()];
}

/** What could stand in a file in place of a string. */
function encodeForms(needle: string): Record<string, string> {
  // The index of a search keeps words without their first part, and may cut their end.
  const word = needle
    .replace(/^canary-/, '')
    .slice(0, needle.startsWith('canary-') ? 14 : undefined);
  const codes = [...needle].map((letter) => letter.codePointAt(0) ?? 0);
  const each = (write: (code: number) => string): string => codes.map(write).join('');
  return {
    'as it is': word,
    reversed: [...word].toReversed().join(''),
    'percent-encoded': each((code) => `%${code.toString(16)}`),
    'decimal entities': each((code) => `&#${String(code)};`),
    'hexadecimal entities': each((code) => `&#x${code.toString(16)};`),
    'escaped as in JSON': each((code) => `\\u${code.toString(16).padStart(4, '0')}`),
    'hexadecimal digits': Buffer.from(needle).toString('hex'),
    'UTF-16': Buffer.from(needle, 'utf16le').toString('latin1'),
    ...Object.fromEntries(
      [0, 1, 2].map((shift) => [`Base64 ${String(shift)}`, base64(needle, shift)]),
    ),
  };
}

/** The letters of Base64 that are the same whatever stands before and after. */
function base64(needle: string, shift: number): string {
  const encoded = Buffer.from(`${'\0'.repeat(shift)}${needle}`).toString('base64');
  const certain = Math.floor(((shift + needle.length) * 8) / 6);
  return encoded.slice(Math.ceil((shift * 8) / 6), certain);
}

/** What is inside of a gzip file, as the search index is made of, or of a ZIP archive, as EPUB is. */
function unpacked(content: Buffer): Buffer[] {
  if (content.length < 4) return [];
  if (content.readUInt16BE(0) === 0x1f8b) return [gunzipSync(content)];
  if (content.readUInt32LE(0) !== LOCAL_HEADER) return [];
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 30 < content.length && content.readUInt32LE(at) === LOCAL_HEADER) {
    const method = content.readUInt16LE(at + 8);
    const size = content.readUInt32LE(at + 18);
    const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    if (method === 8) parts.push(inflateRawSync(content.subarray(start, start + size)));
    at = start + size;
  }
  return parts;
}
