import { xorshift } from '../peertube/sample-media.ts';
import type { FaultBase, RandomFaultsOptions } from './fault-base.ts';

/** Faults that wait for their request. */
export interface FaultsOf<F extends FaultBase> {
  /**
   * Arms a fault. Of several that fit a request, the one added first strikes. Gives a function that takes it back.
   * @throws `TypeError` for one that there is not.
   */
  add(fault: F): () => void;
  /** Strikes requests of uploads in an order that only the seed decides. */
  randomFaults(options: RandomFaultsOptions<F['do']>): void;
  /** Takes all faults back. */
  clear(): void;
}

/** The kinds of faults of one server. */
export interface FaultKinds<F extends FaultBase> {
  /** All there are: whether one ends a request, or only slows it down or bends it, and has no end of its own. */
  readonly ends: Readonly<Record<F['do'], boolean>>;
  /** Which requests random faults may strike. */
  readonly struck: RegExp;
  /** Kinds that random faults are drawn from, where nothing else is asked for. */
  readonly randomKinds: readonly F['do'][];
  /** A random fault of a kind. @param afterBytes - Below a MiB. */
  readonly random: (method: string, kind: F['do'], afterBytes: number) => F;
}

interface Armed<F> {
  readonly fault: F;
  seen: number;
  left: number;
}

const RANDOM_AFTER_BYTES = 1 << 20;

/** The faults of one simulator, and which of them a request meets. */
export class ArmedFaults<F extends FaultBase> implements FaultsOf<F> {
  readonly #kinds: FaultKinds<F>;
  #armed: Armed<F>[] = [];
  #random: ((method: string) => F | undefined) | undefined;

  constructor(kinds: FaultKinds<F>) {
    this.#kinds = kinds;
  }

  add(fault: F): () => void {
    const { ends } = this.#kinds;
    if (!Object.hasOwn(ends, fault.do))
      throw new TypeError(`There is no fault “${fault.do}”: use ${Object.keys(ends).join(', ')}.`);
    const armed = { fault, seen: 0, left: fault.times ?? (this.#endsIt(fault) ? 1 : Infinity) };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((fault) => fault !== armed);
    };
  }

  randomFaults({ seed, probability, kinds }: RandomFaultsOptions<F['do']>): void {
    const drawn = kinds ?? this.#kinds.randomKinds;
    const next = xorshift(seed);
    const below = (limit: number): number => next() % limit;
    this.#random = (method) => {
      // Always three draws, so that what strikes does not depend on what was asked before.
      const strikes = next() / 2 ** 32 < probability;
      const kind = drawn[below(drawn.length)];
      const afterBytes = below(RANDOM_AFTER_BYTES);
      return strikes && kind !== undefined
        ? this.#kinds.random(method, kind, afterBytes)
        : undefined;
    };
  }

  clear(): void {
    this.#armed = [];
    this.#random = undefined;
  }

  /** The faults that strike a request: the first of those that end it, and any that bend it. */
  strike(method: string, path: string): F[] {
    const { struck: mayStrike } = this.#kinds;
    const ends = (fault: F): boolean => this.#endsIt(fault);
    const struck: F[] = [];
    for (const armed of this.#armed) {
      if (!fits(armed.fault, method, path)) continue;
      armed.seen += 1;
      const { nth } = armed.fault.when ?? {};
      const due = armed.left > 0 && (nth === undefined || armed.seen === nth);
      if (!due || (ends(armed.fault) && struck.some(ends))) continue;
      armed.left -= 1;
      struck.push(armed.fault);
    }
    const random = mayStrike.test(path) && !struck.some(ends) ? this.#random?.(method) : undefined;
    return random ? [...struck, random] : struck;
  }

  #endsIt(fault: F): boolean {
    const kind: F['do'] = fault.do;
    return this.#kinds.ends[kind];
  }
}

function fits({ when = {} }: FaultBase, method: string, path: string): boolean {
  const { method: wanted = method, path: pattern } = when;
  if (wanted.toUpperCase() !== method) return false;
  return pattern === undefined || path.search(pattern) >= 0;
}
