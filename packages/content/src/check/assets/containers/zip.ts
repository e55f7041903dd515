import type { OpenFile } from '../with-open-file.ts';

const endRecord = Buffer.from([0x50, 0x4b, 5, 6]);
const endBytes = 22;
/** The maximal length of the comment that may follow the end of the directory. */
const mostComment = 0xffff;

/** Whether a file is a ZIP from its first byte to its last, with a directory of at least one file. */
export function isZip(file: OpenFile): boolean {
  const end = readEnd(file);
  if (!end) return false;
  const { files, bytes, offset, position } = end;
  const isLarge = offset === 0xffff_ffff || files === 0xffff; // the 64-bit form says so elsewhere
  return files > 0 && (isLarge || offset + bytes === position);
}

/** Whether a file ends like a ZIP. Programs that open archives only look there, whatever precedes it. */
export function endsAsZip(file: OpenFile): boolean {
  return readEnd(file) !== undefined;
}

/** Reads the end record of a ZIP, when the file has one. */
function readEnd({ size, read }: OpenFile) {
  const start = Math.max(0, size - endBytes - mostComment);
  const tail = read(start, size - start);
  const index = tail.lastIndexOf(endRecord);
  if (index < 0 || index + endBytes > tail.length) return undefined;
  if (index + endBytes + tail.readUInt16LE(index + 20) !== tail.length) return undefined;
  return {
    files: tail.readUInt16LE(index + 10),
    bytes: tail.readUInt32LE(index + 12),
    offset: tail.readUInt32LE(index + 16),
    position: start + index,
  };
}
