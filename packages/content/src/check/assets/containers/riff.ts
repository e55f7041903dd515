import type { OpenFile } from '../with-open-file.ts';

const mostChunks = 10_000;

/** The length that a recorder writes when it does not know it. */
const unknownLength = 0xffff_ffff;

/** Whether RIFF chunks fill a file, each of the wanted kinds among them. */
export function isRiff({ size, read }: OpenFile, wanted: readonly RegExp[]): boolean {
  const kinds: string[] = [];
  let position = 12;
  for (let count = 0; count < mostChunks && position + 8 <= size; count++) {
    const head = read(position, 8);
    const kind = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (!/^[ -~]{4}$/.test(kind)) return false;
    kinds.push(kind);
    const isCutOff = kind === 'data' && length === unknownLength;
    position = isCutOff ? size : position + 8 + length + (length % 2);
  }
  // A last chunk of odd length may lack its padding byte.
  const isFilled = position === size || position === size + 1;
  return isFilled && wanted.every((each) => kinds.some((kind) => each.test(kind)));
}
