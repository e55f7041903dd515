import type { OpenFile } from '../open-file.ts';

const endRecord = Buffer.from([0x50, 0x4b, 5, 6]);
const endBytes = 22;
/** A comment, of which nothing is longer, may follow the end of the directory. */
const mostComment = 0xffff;

/** Whether a file is a ZIP from its first byte to its last: a directory of at least one file stands before its end. */
export function isZip({ size, read }: OpenFile): boolean {
  const start = Math.max(0, size - endBytes - mostComment);
  const tail = read(start, size - start);
  const index = tail.lastIndexOf(endRecord);
  if (index < 0 || index + endBytes > tail.length) return false;
  const files = tail.readUInt16LE(index + 10);
  const bytes = tail.readUInt32LE(index + 12);
  const offset = tail.readUInt32LE(index + 16);
  const comment = tail.readUInt16LE(index + 20);
  const isLarge = offset === 0xffff_ffff || files === 0xffff; // the 64-bit form says so elsewhere
  return (
    files > 0 &&
    index + endBytes + comment === tail.length &&
    (isLarge || offset + bytes === start + index)
  );
}
