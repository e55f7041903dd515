/** How long to wait for a lock: PeerTube holds one for five minutes at most, and a minute is the margin. */
const maxLockedMs = 360_000;
/** A server releases the lock as soon as it sees that a connection has ended, which takes milliseconds or minutes. */
const minWaitMs = 50;
const maxWaitMs = 15_000;

/** A lock that is released within this time is not reported. */
const briefMs = 1_000;

/** The backoff while a server locks an upload. */
export interface LockBackoff {
  /** True once the wait is long enough to be reported. */
  readonly isLong: boolean;
  /** Returns the milliseconds to the next attempt; undefined once no lock would have lasted as long. */
  next(): number | undefined;
  /** Starts over, since the next lock is a new one. */
  reset(): void;
}

/** Creates an exponential backoff for the locks of an upload. */
export function createLockBackoff(): LockBackoff {
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
