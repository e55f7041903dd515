import type { OpenFile } from '../with-open-file.ts';

const mostBlocks = 1_000_000;

/** Whether a file is a GIF from its first block to its trailer. */
export function isGif(file: OpenFile): boolean {
  const header = file.read(0, 13);
  if (header.length < 13) return false;
  let position = 13 + colorTableBytes(header[10] ?? 0);
  let hasPicture = false;
  for (let count = 0; count < mostBlocks; count++) {
    const head = file.read(position, 10);
    if (head[0] === 0x3b) return hasPicture && isFilling(file, position + 1);
    if (head[0] === 0x21) position = skipSubBlocks(file, position + 2);
    else if (head[0] === 0x2c && head.length === 10) {
      hasPicture = true;
      position = skipSubBlocks(file, position + 11 + colorTableBytes(head[9] ?? 0));
    } else return false;
  }
  return false;
}

/** Whether only a few padding bytes follow. */
function isFilling({ size, read }: OpenFile, position: number): boolean {
  return size - position <= 64 && read(position, 64).every((byte) => byte === 0);
}

function colorTableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Returns the end of the data sub-blocks that begin at a position. */
function skipSubBlocks({ read }: OpenFile, start: number): number {
  for (let position = start; ;) {
    const [length = 0] = read(position, 1);
    position += 1 + length;
    if (length === 0) return position;
  }
}
