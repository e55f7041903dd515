import { CleanError } from '../clean-error.ts';

/** A picture inside a PDF without its metadata, and the names of what was removed. */
export interface StrippedPicture {
  readonly bytes: Buffer;
  readonly removed: readonly string[];
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const ADOBE = 0xee;
const COMMENT = 0xfe;

/**
 * Removes all segments of a JPEG that are not needed to decode it, and what stands behind its end. The colour profile goes with
 * them: in a PDF the colours of a picture are those that the PDF says. Only the segment of Adobe stays, by which colours are told.
 * @throws CleanError `left-over` for bytes that are no JPEG.
 */
export function stripJpeg(bytes: Buffer): StrippedPicture {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new CleanError('left-over', ['PDF:DCTDecode']);
  const parts = [bytes.subarray(0, 2)];
  const removed = new Set<string>();
  let position = 2;
  while (position < bytes.length) {
    const marker = bytes[position + 1];
    if (bytes[position] !== 0xff || marker === undefined)
      throw new CleanError('left-over', ['PDF:DCTDecode']);
    if (marker === 0xff) {
      position += 1; // Any number of these may stand before a marker.
      continue;
    }
    if (marker === EOI) {
      parts.push(bytes.subarray(position, position + 2));
      if (bytes.length > position + 2 && bytes.subarray(position + 2).some((byte) => byte > 0x20))
        removed.add('Trailer');
      return { bytes: Buffer.concat(parts), removed: [...removed] };
    }
    const start = position;
    position += 2 + (position + 4 <= bytes.length ? bytes.readUInt16BE(position + 2) : 0);
    if (marker === SOS) position = findScanEnd(bytes, position);
    if (isMetadata(marker)) {
      // The plain header of JFIF, with no thumbnail, says nothing.
      removed.add(marker === COMMENT ? 'Comment' : `APP${marker - 0xe0}`);
    } else if (marker === ADOBE) parts.push(trimAdobe(bytes.subarray(start, position)));
    else parts.push(bytes.subarray(start, position));
    if (position === start + 2) throw new CleanError('left-over', ['PDF:DCTDecode']);
  }
  // Viewers show a picture without an end, too.
  return { bytes: Buffer.concat(parts), removed: [...removed] };
}

function isMetadata(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef && marker !== ADOBE) || marker === COMMENT;
}

/** The segment has 12 bytes that are known; more is somebody's. */
function trimAdobe(segment: Buffer): Buffer {
  if (segment.toString('latin1', 4, 9) !== 'Adobe' || segment.length < 16) return Buffer.alloc(0);
  const trimmed = Buffer.from(segment.subarray(0, 16));
  trimmed.writeUInt16BE(14, 2);
  return trimmed;
}

/** Coded pixels go on until a marker that is neither a restart nor an escaped byte. */
function findScanEnd(bytes: Buffer, start: number): number {
  let position = bytes.indexOf(0xff, start);
  while (position >= 0) {
    const next = bytes[position + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return position;
    position = bytes.indexOf(0xff, position + 1);
  }
  return bytes.length;
}
