import type { OpenFile } from '../with-open-file.ts';

const mostBlocks = 10_000;

/** Whether a file is FLAC: metadata blocks, STREAMINFO first, and then a frame. */
export function isFlac({ read }: OpenFile): boolean {
  let position = 4;
  for (let count = 0; count < mostBlocks; count++) {
    const head = read(position, 4);
    if (head.length < 4) return false;
    const kind = (head[0] ?? 0) & 0x7f;
    const length = head.readUIntBE(1, 3);
    if (count === 0 && !(kind === 0 && length === 34)) return false;
    position += 4 + length;
    if ((head[0] ?? 0) & 0x80) {
      const frame = read(position, 2);
      return frame[0] === 0xff && ((frame[1] ?? 0) & 0xfc) === 0xf8;
    }
  }
  return false;
}
