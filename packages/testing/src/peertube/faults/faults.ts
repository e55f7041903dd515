import { xorshift } from '../sample-media.ts';
import type { Fault, RandomFaultsOptions } from './fault.ts';

/** Faults that wait for their request. */
export interface Faults {
  /** Arms a fault. Of several that fit a request, the one added first strikes. Gives a function that takes it back. */
  add(fault: Fault): () => void;
  /** Strikes requests of uploads with resets, lost answers, limits and 503 in an order that only the seed decides. */
  randomFaults(options: RandomFaultsOptions): void;
  /** Takes all faults back. */
  clear(): void;
}

interface Armed {
  readonly fault: Fault;
  seen: number;
  left: number;
}

const UPLOADS = /\/(upload|replace)-resumable/;
const RANDOM_AFTER_BYTES = 1 << 20;

/** The faults of one simulator, and which of them a request meets. */
export class ArmedFaults implements Faults {
  #armed: Armed[] = [];
  #random: ((method: string) => Fault | undefined) | undefined;

  add(fault: Fault): () => void {
    const endless = fault.do === 'slow' || fault.do === 'skew';
    const armed: Armed = { fault, seen: 0, left: fault.times ?? (endless ? Infinity : 1) };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((one) => one !== armed);
    };
  }

  randomFaults({ seed, probability }: RandomFaultsOptions): void {
    const next = xorshift(seed);
    const below = (limit: number): number => next() % limit;
    this.#random = (method) => {
      // Always three draws, so that what strikes does not depend on what was asked before.
      const strikes = next() / 2 ** 32 < probability;
      const kind = below(4);
      const afterBytes = below(RANDOM_AFTER_BYTES);
      if (!strikes) return undefined;
      if (kind === 0 && method === 'PUT') return { do: 'reset', afterBytes };
      if (kind === 1) return { do: 'lost-answer' };
      return kind === 2
        ? { do: 'unavailable', retryAfterSeconds: 0 }
        : { do: 'rate-limit', retryAfterSeconds: 0 };
    };
  }

  clear(): void {
    this.#armed = [];
    this.#random = undefined;
  }

  /** The faults that strike a request: the first of those that end it, and any slowness or skew. */
  strike(method: string, path: string): Fault[] {
    const struck: Fault[] = [];
    for (const armed of this.#armed) {
      if (!fits(armed.fault, method, path)) continue;
      armed.seen += 1;
      const { nth } = armed.fault.when ?? {};
      const due = armed.left > 0 && (nth === undefined || armed.seen === nth);
      if (!due || (ends(armed.fault) && struck.some(ends))) continue;
      armed.left -= 1;
      struck.push(armed.fault);
    }
    const random = UPLOADS.test(path) && !struck.some(ends) ? this.#random?.(method) : undefined;
    return random ? [...struck, random] : struck;
  }
}

const ends = (fault: Fault): boolean => fault.do !== 'slow' && fault.do !== 'skew';

function fits({ when = {} }: Fault, method: string, path: string): boolean {
  const { method: wanted = method, path: pattern } = when;
  if (wanted.toUpperCase() !== method) return false;
  return pattern === undefined || path.search(pattern) >= 0;
}
