import { readSome, getSize, type ChunkBody } from '../chunk.ts';

/** One MiB: larger parts are no faster, and smaller ones are slower. */
const PART_BYTES = 1024 * 1024;

type Buffers = readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];

/** Of the last chunk, for the next one. */
let spare: Buffers | undefined;

/** A body in parts. */
export interface PartReader {
  /** The part at an offset. It may be written while the next is read, and is then overwritten by the one after. */
  readonly read: (offset: number) => Promise<Uint8Array<ArrayBuffer>>;
  /** To be called when nothing is read or written any more: another chunk may have the buffers. */
  readonly release: () => void;
}

export function createPartReader(body: ChunkBody): PartReader {
  const release = (): void => {};
  if (body instanceof Uint8Array) {
    return { release, read: async (offset) => body.subarray(offset, offset + PART_BYTES) };
  }
  if (body instanceof Blob) {
    return {
      release,
      read: async (offset) =>
        new Uint8Array(await body.slice(offset, offset + PART_BYTES).arrayBuffer()),
    };
  }
  const buffers = getSize(body) < PART_BYTES ? pair(getSize(body)) : (spare ?? pair(PART_BYTES));
  if (buffers === spare) spare = undefined;
  let turn: 0 | 1 = 0;
  return {
    release: () => {
      if (buffers[0].length === PART_BYTES) spare = buffers;
    },
    async read(offset) {
      const buffer = buffers[turn].subarray(0, body.size - offset);
      turn = turn === 0 ? 1 : 0;
      return buffer.subarray(0, await readSome(body, buffer, offset));
    },
  };
}

function pair(bytes: number): Buffers {
  return [new Uint8Array(bytes), new Uint8Array(bytes)];
}
