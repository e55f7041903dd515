import { CleanError } from '../clean-error.ts';
import type { StrippedPicture } from './strip-jpeg.ts';

const CODESTREAM = 0xff4f;
const START_OF_TILE = 0xff90;
const COMMENT = 0xff64;
/** The boxes that are needed to decode a picture. */
const BOXES = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c', 'jpch', 'jplh', 'rreq']);

/** Removes boxes with metadata, and comments, from a JPEG 2000. @throws CleanError `left-over` for bytes that are none. */
export function stripJpeg2000(bytes: Buffer): StrippedPicture {
  const removed = new Set<string>();
  if (bytes.length > 2 && bytes.readUInt16BE(0) === CODESTREAM)
    return { bytes: stripCodestream(bytes, removed), removed: [...removed] };
  const parts: Buffer[] = [];
  let position = 0;
  while (position + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(position);
    const type = bytes.toString('latin1', position + 4, position + 8);
    const end = size === 0 ? bytes.length : position + size;
    if (size === 1 || end < position + 8 || end > bytes.length) throw refusal();
    if (type === 'jp2c')
      parts.push(toBox(type, stripCodestream(bytes.subarray(position + 8, end), removed)));
    else if (BOXES.has(type)) parts.push(bytes.subarray(position, end));
    else removed.add(`JP2-${type.replaceAll(/\W/g, '')}`);
    position = end;
  }
  if (parts.length < 3) throw refusal();
  if (position < bytes.length) removed.add('Trailer');
  return { bytes: Buffer.concat(parts), removed: [...removed] };
}

/** Comments stand in the main header, before the first tile. */
function stripCodestream(bytes: Buffer, removed: Set<string>): Buffer {
  const parts = [bytes.subarray(0, 2)];
  let position = 2;
  while (position + 4 <= bytes.length) {
    const marker = bytes.readUInt16BE(position);
    if (marker === START_OF_TILE) return Buffer.concat([...parts, bytes.subarray(position)]);
    const end = position + 2 + bytes.readUInt16BE(position + 2);
    if (marker === COMMENT) removed.add('Comment');
    else parts.push(bytes.subarray(position, end));
    position = end;
  }
  throw refusal();
}

function toBox(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
}

function refusal(): CleanError {
  return new CleanError('left-over', ['PDF:JPXDecode']);
}
