import { CleanError } from '../clean-error.ts';
import { readChunks, type ChunkLayout } from './chunks.ts';
import type { PictureFormat } from '../detect-format.ts';

/** A picture without what ExifTool does not know, and the names of what was removed. */
export interface OwnParts {
  readonly bytes: Buffer;
  readonly removed: readonly string[];
}

/** Chunks of PNG that decide how a picture looks, and those that ExifTool removes by itself. */
const PNG_CHUNKS = new Set(
  (
    'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs acTL fcTL fdAT ' +
    'tEXt zTXt iTXt eXIf tIME'
  ).split(' '),
);
/** What ExifTool removes of those, but for text that it cannot read. */
const PNG_TEXTS = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME']);
const WEBP_CHUNKS = new Set([
  'VP8 ',
  'VP8L',
  'VP8X',
  'ALPH',
  'ANIM',
  'ANMF',
  'ICCP',
  'EXIF',
  'XMP ',
]);
const FRAME_CHUNKS = new Set(['VP8 ', 'VP8L', 'ALPH']);

/**
 * Removes what stands behind the end of a picture, and parts that are in no standard: ExifTool leaves them, or refuses the
 * file because of them.
 * @throws CleanError `damaged` for a file that is cut, `unsupported-picture` for an AVIF that moves.
 */
export function removeForeignParts(bytes: Buffer, format: PictureFormat): OwnParts {
  if (format === 'png') return filterPng(bytes);
  if (format === 'webp') return filterWebp(bytes);
  if (format === 'avif') return blankAvif(bytes);
  return { bytes, removed: [] };
}

/** Removes the texts of a PNG that ExifTool left because it could not read them. */
export function removeTexts(bytes: Buffer, format: PictureFormat): Buffer {
  if (format !== 'png') return bytes;
  const { chunks } = readChunks(bytes, 8, pngLayout);
  const kept = chunks.filter(({ type }) => !PNG_TEXTS.has(type));
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map((chunk) => chunk.bytes)]);
}

const pngLayout: ChunkLayout = {
  readHeader(bytes, offset) {
    const dataEnd = offset + 8 + bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    return { type, dataStart: offset + 8, dataEnd, end: dataEnd + 4 };
  },
  isLast: (type) => type === 'IEND',
};

function filterPng(bytes: Buffer): OwnParts {
  const { chunks, trailer } = readChunks(bytes, 8, pngLayout);
  const known = chunks.filter(({ type }) => PNG_CHUNKS.has(type));
  const foreign = chunks.filter(({ type }) => !PNG_CHUNKS.has(type));
  return {
    bytes: Buffer.concat([bytes.subarray(0, 8), ...known.map((chunk) => chunk.bytes)]),
    removed: [...foreign.map(({ type }) => `PNG:${type}`), ...nameTrailer(trailer)],
  };
}

const webpLayout: ChunkLayout = {
  readHeader(bytes, offset) {
    const dataEnd = offset + 8 + bytes.readUInt32LE(offset + 4);
    const type = bytes.toString('latin1', offset, offset + 4);
    return { type, dataStart: offset + 8, dataEnd, end: dataEnd + (dataEnd & 1) };
  },
};

function filterWebp(bytes: Buffer): OwnParts {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) throw new CleanError('damaged');
  const { chunks } = readChunks(bytes.subarray(0, end), 12, webpLayout);
  const known = chunks.filter(({ type }) => WEBP_CHUNKS.has(type));
  const foreign = chunks.filter(({ type }) => !WEBP_CHUNKS.has(type));
  for (const { type, data } of known) {
    if (type !== 'ANMF') continue;
    const parts = readChunks(data, 16, webpLayout).chunks.map((part) => part.type);
    const left = parts.filter((part) => !FRAME_CHUNKS.has(part));
    if (left.length > 0)
      throw new CleanError(
        'left-over',
        left.map((part) => `RIFF:${part}`),
      );
  }
  const body = Buffer.concat([Buffer.from('WEBP'), ...known.map((chunk) => chunk.bytes)]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return {
    bytes: Buffer.concat([head, body]),
    removed: [
      ...foreign.map(({ type }) => `RIFF:${type.trim()}`),
      ...nameTrailer(bytes.subarray(end)),
    ],
  };
}

const avifLayout: ChunkLayout = {
  readHeader(bytes, offset) {
    const size = bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    const isLarge = size === 1 && offset + 16 <= bytes.length;
    const length = isLarge ? Number(bytes.readBigUInt64BE(offset + 8)) : size;
    const end = size === 0 ? bytes.length : offset + length;
    return { type, dataStart: offset + (isLarge ? 16 : 8), dataEnd: end, end };
  },
  mayHaveTrailer: true,
};

/** Blanks foreign boxes where they stand: the places of the pixels are counted from the beginning of the file. */
function blankAvif(bytes: Buffer): OwnParts {
  const copy = Buffer.from(bytes);
  const { chunks, trailer } = readChunks(copy, 0, avifLayout);
  const types = new Set(chunks.map(({ type }) => type));
  if (types.has('moov')) throw new CleanError('unsupported-picture');
  if (!types.has('meta') || !types.has('mdat')) throw new CleanError('damaged');
  const removed: string[] = [];
  for (const { type, bytes: box, data } of chunks) {
    if (type === 'meta' && data.includes('udes'))
      throw new CleanError('left-over', ['Meta:UserDescription']);
    if (['ftyp', 'meta', 'mdat'].includes(type)) continue;
    if (type === 'free' && data.every((byte) => byte === 0)) continue;
    removed.push(`QuickTime:${type}`);
    box.write('free', 4, 'latin1');
    data.fill(0);
  }
  return {
    bytes: copy.subarray(0, copy.length - trailer.length),
    removed: [...removed, ...nameTrailer(trailer)],
  };
}

function nameTrailer(trailer: Buffer): readonly string[] {
  return trailer.length > 0 ? ['Trailer'] : [];
}
