import { createCipheriv, createHash } from 'node:crypto';

/** Whole numbers below 2³², the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** How an MP4 file begins whose pictures come last: they may be anything, and a cut takes nothing that a server looks for. */
export const mp4Beginning = '\0\0\0\x10ftypisom\0\0\x02\0\0\0\0\x08moov\0\0\0\0mdat';

/** Bytes that begin like an MP4 file, look random and are the same for the same seed. */
export function seededBytes(size: number, seed: number): Uint8Array<ArrayBuffer> {
  const key = Buffer.alloc(16);
  key.writeUInt32LE(seed);
  const bytes = new Uint8Array(
    createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(size)),
  );
  bytes.set(new TextEncoder().encode(mp4Beginning));
  return bytes;
}

/** In hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
