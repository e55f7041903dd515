import { createHash, type Hash } from 'node:crypto';
import type { UploadSource } from '@comunal/http/upload';

/** The MD5 checksums of a file and of each of its parts, in hex, by which the Archive compares. */
export interface Checksums {
  readonly whole: string;
  readonly parts: readonly string[];
}

const pieceBytes = 2 ** 20;

/** Computes the checksums of a source, which it reads once from end to end with little memory. */
export async function computeChecksums(
  source: UploadSource,
  partBytes: number,
  signal: AbortSignal | undefined,
): Promise<Checksums> {
  const whole = createHash('md5');
  const parts: string[] = [];
  const buffer = new Uint8Array(Math.min(pieceBytes, source.size));
  for (let start = 0; start < source.size; start += partBytes) {
    const part = createHash('md5');
    await readPart(
      source,
      [start, Math.min(source.size, start + partBytes)],
      buffer,
      [whole, part],
      signal,
    );
    parts.push(part.digest('hex'));
  }
  return { whole: whole.digest('hex'), parts };
}

async function readPart(
  source: UploadSource,
  [start, end]: readonly [number, number],
  buffer: Uint8Array<ArrayBuffer>,
  hashes: readonly Hash[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let position = start; position < end; position += pieceBytes) {
    signal?.throwIfAborted();
    const size = Math.min(pieceBytes, end - position);
    const chunk = await source.chunk(position, position + size);
    if ('readInto' in chunk) {
      for (let read = 0; read < size;) {
        const bytes = await chunk.readInto(buffer.subarray(0, size - read), read);
        for (const hash of hashes) hash.update(buffer.subarray(0, bytes));
        read += bytes;
      }
    } else {
      const bytes = chunk instanceof Blob ? new Uint8Array(await chunk.arrayBuffer()) : chunk;
      for (const hash of hashes) hash.update(bytes);
    }
  }
}

/** Converts a checksum to the base64 form of `Content-MD5`. */
export function toBase64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}
