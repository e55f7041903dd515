/** Options of {@link sampleMedia}. */
export interface SampleMediaOptions {
  /** Bytes, at least 16. */
  readonly size: number;
  /** The same seed gives the same bytes. @defaultValue 1 */
  readonly seed?: number;
}

/**
 * Bytes that begin as an MP4 file does and then are noise: enough for the simulator, which looks at the beginning as
 * the real server would, and nothing that plays.
 */
export function sampleMedia({ size, seed = 1 }: SampleMediaOptions): Uint8Array<ArrayBuffer> {
  if (!(size >= 16)) throw new RangeError(`A sample has at least 16 bytes, not ${size}.`);
  const bytes = new Uint8Array(size);
  const next = xorshift(seed);
  const words = new Uint32Array(bytes.buffer, 0, size >> 2);
  for (let index = 0; index < words.length; index += 1) words[index] = next();
  bytes.set(Buffer.from('\0\0\0\u0010ftypisom\0\0\u0002\0', 'latin1'));
  return bytes;
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
