import type { OpenFile } from '../with-open-file.ts';

const mostBoxes = 100_000;

/** Whether boxes fill a file, one of the wanted kind among them: MP4, its relatives, and AVIF. */
export function isIsoMedia({ size, read }: OpenFile, wanted: string): boolean {
  let hasWanted = false;
  let position = 0;
  for (let count = 0; count < mostBoxes && position < size; count++) {
    const head = read(position, 16);
    if (head.length < 8) return false;
    const kind = head.toString('latin1', 4, 8);
    if (!/^[\w \u00a9-]{4}$/.test(kind)) return false;
    hasWanted ||= kind === wanted;
    const length = boxBytes(head, size - position);
    if (length < 8 || position + length > size) return false;
    position += length;
  }
  return hasWanted && position === size;
}

/** Returns the length of a box: 32 or 64 bits, or the rest of the file. */
function boxBytes(head: Buffer, rest: number): number {
  const short = head.readUInt32BE(0);
  if (short === 0) return rest;
  if (short !== 1) return short;
  return head.length === 16 ? Number(head.readBigUInt64BE(8)) : 0;
}
