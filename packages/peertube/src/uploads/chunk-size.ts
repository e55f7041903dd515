/** Bytes of the first chunk. */
const first = 2 ** 20;
const smallest = 2 ** 18;
/** A chunk should take about this long: less, and the line waits for answers; more, and a break costs much. */
const aimMs = 8_000;

/** How large the next chunk is to be, learnt from how long the last ones took. */
export interface ChunkSize {
  /** Bytes. */
  readonly bytes: number;
  /** Milliseconds that one of this size should take; undefined until one has arrived. */
  readonly expectedMs: number | undefined;
  /** After a chunk that arrived. */
  took(bytes: number, ms: number): void;
  /** After one that did not. */
  failed(): void;
}

/** @param largest - What the sender can carry at once, in bytes. */
export function chunkSize(largest: number): ChunkSize {
  let bytes = Math.min(first, largest);
  let bytesPerMs: number | undefined;
  const to = (wanted: number): void => {
    bytes = Math.round(Math.min(largest, Math.max(smallest, wanted)));
  };
  return {
    get bytes() {
      return bytes;
    },
    get expectedMs() {
      return bytesPerMs && bytes / bytesPerMs;
    },
    // At most four times as large at once: a line may have been fast for a moment only.
    took(sent, ms) {
      bytesPerMs = sent / Math.max(ms, 1);
      to(Math.min(bytes * 4, bytesPerMs * aimMs));
    },
    // Half the size at half the speed: what is expected stays.
    failed() {
      bytesPerMs = bytesPerMs && bytesPerMs / 2;
      to(bytes / 2);
    },
  };
}
