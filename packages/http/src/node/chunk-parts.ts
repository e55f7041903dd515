import { readSome, sizeOf, type ChunkBody } from '../chunk.ts';

/** One MiB: larger parts are no faster, and smaller ones are. */
const PART_BYTES = 1024 * 1024;

/** Parts of a body one after another. A part may be written while the next is read, and is then overwritten by the one after. */
export function partsOf(body: ChunkBody): (offset: number) => Promise<Uint8Array<ArrayBuffer>> {
  if (body instanceof Uint8Array) {
    return (offset) => Promise.resolve(body.subarray(offset, offset + PART_BYTES));
  }
  if (body instanceof Blob) {
    return async (offset) =>
      new Uint8Array(await body.slice(offset, offset + PART_BYTES).arrayBuffer());
  }
  const bytes = Math.min(PART_BYTES, sizeOf(body));
  const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)] as const;
  let turn: 0 | 1 = 0;
  return async (offset) => {
    const buffer = buffers[turn].subarray(0, body.size - offset);
    turn = turn === 0 ? 1 : 0;
    return buffer.subarray(0, await readSome(body, buffer, offset));
  };
}
