import type { RateLimit, RateLimits } from '../options.ts';

const STOCK: Required<RateLimits> = {
  api: { max: 50, windowMs: 10_000 },
  login: { max: 15, windowMs: 300_000 },
};

export interface Verdict {
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in ms since 1970. */
  readonly resetAt: number;
  readonly refused: boolean;
}

/** Counts requests by address, in windows that begin with the first one. */
export class RateLimiter {
  #limits: RateLimits = {};
  readonly #windows = new Map<string, { count: number; endsAt: number }>();

  constructor(limits: boolean | RateLimits) {
    this.set(limits);
  }

  /** From now on; what was counted is forgotten. */
  set(limits: boolean | RateLimits): void {
    this.#limits = limits === true ? STOCK : limits || {};
    this.#windows.clear();
  }

  /** Where nothing is limited, what the stock server tells of other paths. */
  count(kind: keyof RateLimits | undefined, ip: string, now: number): Verdict {
    const limit: RateLimit | undefined = kind && this.#limits[kind];
    if (!limit) return { limit: 50, remaining: 50, resetAt: now, refused: false };
    const key = `${kind} ${ip}`;
    const before = this.#windows.get(key);
    const window =
      before && before.endsAt > now ? before : { count: 0, endsAt: now + limit.windowMs };
    window.count += 1;
    this.#windows.set(key, window);
    return {
      limit: limit.max,
      remaining: Math.max(0, limit.max - window.count),
      resetAt: window.endsAt,
      refused: window.count > limit.max,
    };
  }
}
