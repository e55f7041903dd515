/** Bytes of the first chunk. */
const first = 2 ** 20;
const smallest = 2 ** 18;
/** A chunk should take about this long: less, and the line waits for answers; more, and a proxy may have waited enough. */
const aimMs = 8_000;
/** While nobody knows how fast the line is, and as long as its speed changes. */
const growth = 4;
/** Two speeds that differ by no more than that are those of a steady line. */
const steadiness = 2;

/** How large the next chunk is to be, learnt from how long the last ones took. */
export interface ChunkSizer {
  /** Bytes. */
  readonly bytes: number;
  /** Whether it grows no more, so that the size of the one after is known too. */
  readonly isLargest: boolean;
  /** Milliseconds that one of this size should take; undefined until one has arrived. */
  readonly expectedMs: number | undefined;
  /** After a chunk that arrived. */
  took(bytes: number, ms: number): void;
  /** After one that did not. */
  failed(): void;
  /** After one that was refused for its size, by a proxy for instance. @returns Whether a smaller one is worth a try. */
  refused(bytes: number): boolean;
}

/** @param largest - What the sender can carry at once, in bytes. */
export function createChunkSizer(largest: number): ChunkSizer {
  let most = largest;
  let bytes = Math.min(first, most);
  let bytesPerMs: number | undefined;
  const to = (wanted: number): void => {
    bytes = Math.round(Math.min(most, Math.max(smallest, wanted)));
  };
  return {
    get bytes() {
      return bytes;
    },
    get isLargest() {
      return bytes === most;
    },
    get expectedMs() {
      return bytesPerMs && bytes / bytesPerMs;
    },
    took(sent, ms) {
      const before = bytesPerMs ?? 0;
      bytesPerMs = sent / Math.max(ms, 1);
      const isSteady = bytesPerMs <= before * steadiness && before <= bytesPerMs * steadiness;
      const fitting = bytesPerMs * aimMs;
      to(isSteady ? fitting : Math.min(bytes * growth, fitting));
    },
    // Half the size at half the speed: what is expected stays.
    failed() {
      bytesPerMs = bytesPerMs && bytesPerMs / 2;
      to(bytes / 2);
    },
    refused(sent) {
      if (sent <= smallest) return false;
      most = Math.max(smallest, Math.floor(sent / 4));
      to(bytes);
      return true;
    },
  };
}
