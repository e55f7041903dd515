import type { OpenFile } from '../with-open-file.ts';

const segment = Buffer.from([0x18, 0x53, 0x80, 0x67]);

/** Whether a file is WebM: a segment follows its header. */
export function isMatroska({ read }: OpenFile): boolean {
  const head = read(4, 8);
  const width = Math.clz32(head[0] ?? 0) - 23; // the number of leading zero bits of a byte says how many bytes the length has
  if (width < 1 || width > 8 || head.length < width) return false;
  let length = (head[0] ?? 0) & (0xff >> width);
  for (const byte of head.subarray(1, width)) length = length * 256 + byte;
  return read(4 + width + length, 4).equals(segment);
}
