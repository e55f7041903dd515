import { withOpenFile } from './with-open-file.ts';

/** The bytes at the beginning and at the end of a file in which a camera notes where it was. */
const windowBytes = 2 ** 18;

/** The most headers that are followed in one file. */
const mostHeaders = 100;

/** The tag under which EXIF keeps the table of a position, and those of its latitude and longitude. */
const positionTag = 0x8825;
const coordinateTags: ReadonlySet<number> = new Set([2, 4]);

/** The names of a position in XMP, which writes EXIF as text. */
const positionInText = /GPSL(?:atitude|ongitude)\b/;

/**
 * Whether a picture says where it was taken, in EXIF or in XMP. Both look the same in a JPEG, PNG, WebP or AVIF, so they are
 * looked for by how they begin and not by the structure around them; text that is compressed, as in some PNG, is not read.
 */
export function hasPosition(path: string): boolean {
  return (
    withOpenFile(path, ({ size, read }) => {
      const opening = read(0, windowBytes);
      if (holdsPosition(opening)) return true;
      const rest = size - opening.length;
      return rest > 0 && holdsPosition(read(Math.max(0, size - windowBytes), windowBytes));
    }) ?? false
  );
}

function holdsPosition(bytes: Buffer): boolean {
  return positionInText.test(bytes.toString('latin1')) || listHeaders(bytes).some(isPositioned);

  function isPositioned(start: number): boolean {
    return holdsCoordinates(bytes.subarray(start));
  }
}

/** The beginnings of TIFF, the form in which EXIF is kept, with its numbers in either order. */
const headers = [Buffer.from('II*\0', 'latin1'), Buffer.from('MM\0*', 'latin1')];

function listHeaders(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (const header of headers)
    for (
      let start = bytes.indexOf(header);
      start >= 0 && starts.length < mostHeaders;
      start = bytes.indexOf(header, start + 1)
    )
      starts.push(start);
  return starts;
}

/** Whether the EXIF at the beginning of bytes has a table of a position, with a latitude or longitude in it. */
function holdsCoordinates(tiff: Buffer): boolean {
  const isLittle = tiff[0] === 0x49;
  const position = listTags(tiff, readUint(tiff, 4, 4, isLittle), isLittle).find(
    ({ tag }) => tag === positionTag,
  );
  if (!position) return false;
  return listTags(tiff, position.value, isLittle).some(({ tag }) => coordinateTags.has(tag));
}

interface Tag {
  readonly tag: number;
  /** Its value, or where it stands. */
  readonly value: number;
}

/** Lists the tags of a table: their number in two bytes, and twelve bytes for each of them. */
function listTags(tiff: Buffer, start: number, isLittle: boolean): Tag[] {
  const count = readUint(tiff, start, 2, isLittle);
  const tags: Tag[] = [];
  for (let at = start + 2; tags.length < count && at + 12 <= tiff.length; at += 12)
    tags.push({
      tag: readUint(tiff, at, 2, isLittle),
      value: readUint(tiff, at + 8, 4, isLittle),
    });
  return tags;
}

/** Reads a number; 0 beyond the end. */
function readUint(bytes: Buffer, at: number, length: number, isLittle: boolean): number {
  if (at + length > bytes.length) return 0;
  return isLittle ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length);
}
