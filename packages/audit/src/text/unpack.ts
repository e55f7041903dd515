import { unzipSync } from 'fflate';
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import type { ReadingBudget } from './reading-budget.ts';

/** A file in another one. */
export interface PackedFile {
  /** Its name, where it has one. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Says in a few words why something was not unpacked. */
export class NotUnpackedError extends Error {
  override readonly name = 'NotUnpackedError';
}

const maxMembers = 20_000;

/** How bytes are packed, by their first ones; Brotli has none, and is known by the name. */
export function packingOf(bytes: Buffer, extension: string): Packing | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  if (bytes.subarray(0, 4).equals(zipMark)) return 'zip';
  if (bytes.subarray(0, 4).equals(zstdMark)) return 'zstd';
  if (isZlib(bytes, 0)) return 'zlib';
  return extension === 'br' ? 'brotli' : undefined;
}

/** The first bytes of archives that are not unpacked here. */
const unreadMarks = [
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['bzip2', 'BZh'],
  ['rar', 'Rar!\x1a\x07'],
  ['xz', '\xfd7zXZ\0'],
] as const;

/** The name of the way in which bytes are packed, where it is one that is not unpacked here. */
export function unreadPackingOf(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 6);
  return unreadMarks.find(([, mark]) => start.startsWith(mark))?.[0];
}

/** How bytes are packed. */
export type Packing = 'gzip' | 'zip' | 'zlib' | 'zstd' | 'brotli';

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const zstdMark = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * Unpacks bytes as far as the budget goes.
 *
 * @param name - Of the packed file, whose end is taken off for what is in it.
 * @throws NotUnpackedError where they are damaged, locked or too large.
 */
export function unpack(
  packing: Packing,
  name: string,
  bytes: Buffer,
  budget: ReadingBudget,
): PackedFile[] {
  try {
    if (packing === 'zip') return unzip(bytes, budget);
    const options = { maxOutputLength: Math.max(budget.left, 1) };
    const unpacked = decompress[packing](bytes, options);
    budget.take(unpacked.length);
    return [
      {
        name: name.replace(/\.(?:gz|br|zst|z)$/i, '').replace(/\.svgz$/i, '.svg'),
        bytes: unpacked,
      },
    ];
  } catch (thrown) {
    if (thrown instanceof NotUnpackedError) throw thrown;
    const isTooLarge = thrown instanceof RangeError;
    throw new NotUnpackedError(isTooLarge ? 'too large once unpacked' : `damaged ${packing}`);
  }
}

const decompress = {
  gzip: gunzipSync,
  zlib: inflateSync,
  zstd: zstdDecompressSync,
  brotli: brotliDecompressSync,
} as const;

function unzip(bytes: Buffer, budget: ReadingBudget): PackedFile[] {
  let members = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      if (++members > maxMembers || !budget.take(originalSize))
        throw new NotUnpackedError('too large once unpacked');
      return true;
    },
  });
  return Object.entries(files).map(([name, data]) => ({
    name,
    bytes: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  }));
}

/** How much of one packed part in a picture or a document is looked at. */
const maxPartBytes = 4 * 1024 * 1024;
/** More parts than this are not tried: they are chance. */
const maxParts = 20_000;

/** Unpacks parts of a binary file: texts of a PNG, streams of a PDF. What is no packed part fails at once. */
export function* unpackParts(bytes: Buffer, budget: ReadingBudget): Generator<Buffer> {
  let parts = 0;
  for (let index = bytes.indexOf(0x78); index !== -1; index = bytes.indexOf(0x78, index + 1)) {
    if (!isZlib(bytes, index)) continue;
    if (++parts > maxParts) return;
    const part = inflatePart(bytes.subarray(index), Math.min(maxPartBytes, budget.left));
    if (part && part.length >= 6 && budget.take(part.length)) yield part;
  }
}

function inflatePart(bytes: Buffer, maxOutputLength: number): Buffer | undefined {
  if (maxOutputLength < 1) return undefined;
  try {
    return inflateSync(bytes, { maxOutputLength });
  } catch {
    return undefined;
  }
}

function isZlib(bytes: Buffer, index: number): boolean {
  const flags = bytes[index + 1] ?? 0;
  const isKnown = flags === 0x01 || flags === 0x5e || flags === 0x9c || flags === 0xda;
  return bytes[index] === 0x78 && isKnown;
}
