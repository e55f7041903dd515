/** Options of {@link sampleMedia}. */
export interface SampleMediaOptions {
  /** Bytes, at least 24. */
  readonly size: number;
  /** The same seed gives the same bytes. @defaultValue 1 */
  readonly seed?: number;
}

const BEGINNING = Buffer.from('\0\0\0\u0010ftypisom\0\0\u0002\0', 'latin1');
const HEADER_BYTES = 8;
const MIN_BYTES = BEGINNING.length + HEADER_BYTES;

/**
 * Creates bytes in the format of an MP4 file, with noise instead of media. The simulator accepts them as a video, although they
 * cannot be played. A truncated sample is rejected.
 * @param options - How many bytes, and from which seed.
 * @throws RangeError below 24 bytes.
 *
 * @example
 * ```ts
 * import { sampleMedia } from '@comunal/testing';
 *
 * const bytes = sampleMedia({ size: 5_000 });
 * const file = new File([bytes], 'charla.mp4', { type: 'video/mp4' });
 * console.log(file.size, bytes[20] === sampleMedia({ size: 5_000 })[20]); // → 5000 true
 * ```
 */
export function sampleMedia({ size, seed = 1 }: SampleMediaOptions): Uint8Array<ArrayBuffer> {
  if (!(size >= MIN_BYTES))
    throw new RangeError(`A sample has at least ${MIN_BYTES} bytes, not ${size}.`);
  const bytes = new Uint8Array(size);
  const next = xorshift(seed);
  const words = new Uint32Array(bytes.buffer, 0, size >> 2);
  for (let index = 0; index < words.length; index += 1) words[index] = next();
  bytes.set(BEGINNING);
  const noiseBytes = size - MIN_BYTES;
  const hasRoom = noiseBytes >= HEADER_BYTES;
  if (hasRoom) bytes.set(boxHeader('mdat', noiseBytes), BEGINNING.length);
  const movieBytes = HEADER_BYTES + (hasRoom ? 0 : noiseBytes);
  bytes.set(boxHeader('moov', movieBytes), size - movieBytes);
  return bytes;
}

function boxHeader(type: string, size: number): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32BE(size);
  header.write(type, 4, 'latin1');
  return header;
}

/** Whole numbers below 2³², in an order that only the seed decides. */
export function xorshift(seed: number): () => number {
  let value = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    value ^= value << 13;
    value ^= value >>> 17;
    value ^= value << 5;
    value >>>= 0;
    return value;
  };
}
