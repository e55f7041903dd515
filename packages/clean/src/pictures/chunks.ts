import { CleanError } from '../clean-error.ts';

/** A part of a container, by its type of four characters. */
export interface Chunk {
  readonly type: string;
  /** The whole part with its header, its padding and its checksum. */
  readonly bytes: Buffer;
  /** What stands behind the header. */
  readonly data: Buffer;
}

/** Where lengths and types stand in the header of each chunk. */
export interface ChunkLayout {
  readonly readHeader: (bytes: Buffer, offset: number) => ChunkHeader;
  /** Whether the picture ends with this chunk, whatever follows. */
  readonly isLast?: (type: string) => boolean;
  /** Whether an end that holds no whole chunk is what somebody appended, and no cut file. */
  readonly mayHaveTrailer?: boolean;
}

interface ChunkHeader {
  readonly type: string;
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly end: number;
}

/** Reads the chunks from an offset on; `trailer` is what follows the last. @throws CleanError `damaged` for a file that is cut. */
export function readChunks(
  bytes: Buffer,
  offset: number,
  { readHeader, isLast, mayHaveTrailer = false }: ChunkLayout,
): { readonly chunks: readonly Chunk[]; readonly trailer: Buffer } {
  const chunks: Chunk[] = [];
  let position = offset;
  while (position < bytes.length) {
    const header = position + 8 <= bytes.length ? readHeader(bytes, position) : undefined;
    const isWhole = header && header.end <= bytes.length && header.end > position;
    if (!isWhole || !/^[\x20-\x7E]{4}$/.test(header.type)) {
      if (mayHaveTrailer) break;
      throw new CleanError('damaged');
    }
    const { type, dataStart, dataEnd, end } = header;
    chunks.push({
      type,
      bytes: bytes.subarray(position, end),
      data: bytes.subarray(dataStart, dataEnd),
    });
    position = end;
    if (isLast?.(type)) return { chunks, trailer: bytes.subarray(position) };
  }
  if (isLast) throw new CleanError('damaged');
  return { chunks, trailer: bytes.subarray(position) };
}
