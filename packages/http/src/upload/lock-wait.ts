/** How long a lock is waited out: PeerTube holds one for five minutes at most, and a minute is the margin. */
const maxLockedMs = 360_000;
/** A lock goes as soon as the server sees that a connection has ended, which takes milliseconds or minutes. */
const minWaitMs = 50;
const maxWaitMs = 15_000;

/** A lock that goes as fast as that is not worth a word. */
const briefMs = 1_000;

/** The waits for one lock. */
export interface LockWait {
  /** Whether it has lasted so long that somebody wants to know. */
  readonly isLong: boolean;
  /** Milliseconds to the next try; undefined once no lock would have lasted as long. */
  next(): number | undefined;
  /** Something got further: the next lock is another one. */
  reset(): void;
}

/** Waits that begin short and grow. */
export function lockWait(): LockWait {
  let waits = 0;
  let waitedMs = 0;
  return {
    get isLong() {
      return waitedMs > briefMs;
    },
    next() {
      if (waitedMs >= maxLockedMs) return undefined;
      const ms = Math.min(maxWaitMs, minWaitMs * 2 ** waits++);
      waitedMs += ms;
      return ms;
    },
    reset() {
      waits = 0;
      waitedMs = 0;
    },
  };
}
