import type { RateLimit, RateLimits } from '../options.ts';

const STOCK: Required<RateLimits> = {
  api: { max: 50, windowMs: 10_000 },
  login: { max: 15, windowMs: 300_000 },
};

export interface RateLimitResult {
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends, in milliseconds since 1970. */
  readonly resetAt: number;
  readonly isExceeded: boolean;
}

/** Counts requests by IP address, in windows that begin with the first request. */
export class RateLimiter {
  #limits: RateLimits = {};
  readonly #windows = new Map<string, { count: number; endsAt: number }>();

  constructor(limits: boolean | RateLimits) {
    this.setLimits(limits);
  }

  /** Replaces the limits and resets all counters. */
  setLimits(limits: boolean | RateLimits): void {
    this.#limits = limits === true ? STOCK : limits || {};
    this.#windows.clear();
  }

  /** Counts a request. Without a limit, the result has the values that the stock server reports for other paths. */
  count(kind: keyof RateLimits | undefined, ip: string, now: number): RateLimitResult {
    const limit: RateLimit | undefined = kind && this.#limits[kind];
    if (!limit) return { limit: 50, remaining: 50, resetAt: now, isExceeded: false };
    const key = `${kind} ${ip}`;
    const previous = this.#windows.get(key);
    const window =
      previous && previous.endsAt > now ? previous : { count: 0, endsAt: now + limit.windowMs };
    window.count += 1;
    this.#windows.set(key, window);
    return {
      limit: limit.max,
      remaining: Math.max(0, limit.max - window.count),
      resetAt: window.endsAt,
      isExceeded: window.count > limit.max,
    };
  }
}
