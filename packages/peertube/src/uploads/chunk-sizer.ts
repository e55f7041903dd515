/** The size of the first chunk, in bytes. */
const firstBytes = 2 ** 20;
const minBytes = 2 ** 18;
/** How long a chunk should take: with shorter ones the connection idles between responses, and a proxy cuts off longer ones. */
const targetMs = 8_000;
/** How much larger each chunk may be than the last one while the speed is unknown, or changes. */
const growthFactor = 4;
/** The largest ratio of two speeds that counts as a steady connection. */
const steadyRatio = 2;

/** Chooses the size of the next chunk from how long the last ones took. */
export interface ChunkSizer {
  /** The size of the next chunk, in bytes. */
  readonly bytes: number;
  /** Whether it has reached the largest size, so that the size of the chunk after the next is known too. */
  readonly isLargest: boolean;
  /** How long a chunk of this size should take, in milliseconds; undefined until one has arrived. */
  readonly expectedMs: number | undefined;
  /** Records a chunk that arrived. */
  recordSuccess(bytes: number, ms: number): void;
  /** Records a chunk that did not arrive. */
  recordFailure(): void;
  /**
   * Records a chunk that was refused for its size, by a proxy for instance.
   * @returns Whether a smaller one is worth a try.
   */
  recordTooLarge(bytes: number): boolean;
}

/** @param maxBytes - The largest chunk that can be sent, in bytes. */
export function createChunkSizer(maxBytes: number): ChunkSizer {
  let limit = maxBytes;
  let bytes = Math.min(firstBytes, limit);
  let bytesPerMs: number | undefined;
  const setSize = (wanted: number): void => {
    bytes = Math.round(Math.min(limit, Math.max(minBytes, wanted)));
  };
  return {
    get bytes() {
      return bytes;
    },
    get isLargest() {
      return bytes === limit;
    },
    get expectedMs() {
      return bytesPerMs && bytes / bytesPerMs;
    },
    recordSuccess(sent, ms) {
      const previous = bytesPerMs ?? 0;
      bytesPerMs = sent / Math.max(ms, 1);
      const isSteady = bytesPerMs <= previous * steadyRatio && previous <= bytesPerMs * steadyRatio;
      const target = bytesPerMs * targetMs;
      setSize(isSteady ? target : Math.min(bytes * growthFactor, target));
    },
    // Half the size at half the speed leaves the expected duration as it was.
    recordFailure() {
      bytesPerMs = bytesPerMs && bytesPerMs / 2;
      setSize(bytes / 2);
    },
    recordTooLarge(sent) {
      if (sent <= minBytes) return false;
      limit = Math.max(minBytes, Math.floor(sent / 4));
      setSize(bytes);
      return true;
    },
  };
}
