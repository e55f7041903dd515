import { xorshift } from '../peertube/sample-media.ts';
import type { FaultBase, RandomFaultsOptions } from './fault-base.ts';

/** Injects faults into matching requests. */
export interface FaultInjector<F extends FaultBase> {
  /**
   * Adds a fault and returns a function that removes it. When several faults match a request, the first one added applies.
   * @param fault - Which requests it is for, and what happens to them.
   * @throws `TypeError` for an unknown kind of fault, or an option that this kind does not have.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false });
   * const remove = server.faults.add({ when: { path: /\/ping$/ }, do: 'html', times: 2 });
   * const response = await server.fetch(`${server.url}/api/v1/ping`);
   * console.log(response.headers.get('content-type')); // → text/html; charset=utf-8
   * remove(); // before the second time
   * await server.stop();
   * ```
   */
  add(fault: F): () => void;
  /**
   * Injects random faults into the requests of uploads. The same seed gives the same sequence.
   * @param options - The seed, how many requests fail, and how.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator();
   * server.faults.randomFaults({ seed: 7, probability: 0.2 }); // every fifth request of an upload fails
   * await server.stop();
   * ```
   */
  randomFaults(options: RandomFaultsOptions<F['do']>): void;
  /**
   * Removes all faults.
   *
   * @example
   * ```ts
   * import { startPeerTubeSimulator } from '@comunal/testing';
   *
   * const server = await startPeerTubeSimulator({ port: false });
   * server.faults.add({ do: 'reset', times: 10 });
   * server.faults.clear();
   * console.log((await server.fetch(`${server.url}/api/v1/ping`)).status); // → 200
   * await server.stop();
   * ```
   */
  clear(): void;
}

/** The names of the options of each kind of fault. */
export type FaultOptionNames<F extends FaultBase> = {
  readonly [K in F['do']]: readonly Exclude<
    keyof Extract<F, { readonly do: K }>,
    keyof FaultBase
  >[];
};

/** Defines the kinds of faults of one server. */
export interface FaultDefinitions<F extends FaultBase> {
  /** All kinds, and whether each ends the request. The others only slow it down or alter it, and apply until they are removed. */
  readonly endsRequest: Readonly<Record<F['do'], boolean>>;
  /** The options of each kind, beside those of every fault. */
  readonly options: FaultOptionNames<F>;
  /** The paths into which random faults may be injected. */
  readonly randomTargets: RegExp;
  /** The kinds that random faults are drawn from by default. */
  readonly randomKinds: readonly F['do'][];
  /** Creates a random fault of a kind. @param afterBytes - Less than 1 MiB. */
  readonly createRandomFault: (method: string, kind: F['do'], afterBytes: number) => F;
}

interface RegisteredFault<F> {
  readonly fault: F;
  matched: number;
  remaining: number;
}

const RANDOM_AFTER_BYTES = 1 << 20;

/** Holds the faults of one simulator, and selects those that apply to a request. */
export class FaultRegistry<F extends FaultBase> implements FaultInjector<F> {
  readonly #definitions: FaultDefinitions<F>;
  #registered: RegisteredFault<F>[] = [];
  #drawFault: ((method: string) => F | undefined) | undefined;

  constructor(kinds: FaultDefinitions<F>) {
    this.#definitions = kinds;
  }

  add(fault: F): () => void {
    const { endsRequest } = this.#definitions;
    if (!Object.hasOwn(endsRequest, fault.do))
      throw new TypeError(
        `There is no fault “${fault.do}”: use ${Object.keys(endsRequest).join(', ')}.`,
      );
    this.#checkOptions(fault);
    const registered = {
      fault,
      matched: 0,
      remaining: fault.times ?? (this.#endsRequest(fault) ? 1 : Infinity),
    };
    this.#registered.push(registered);
    return () => {
      this.#registered = this.#registered.filter((fault) => fault !== registered);
    };
  }

  randomFaults({ seed, probability, kinds }: RandomFaultsOptions<F['do']>): void {
    const pool = kinds ?? this.#definitions.randomKinds;
    const next = xorshift(seed);
    const below = (limit: number): number => next() % limit;
    this.#drawFault = (method) => {
      // Always draws three numbers, so that a fault does not depend on the outcome of earlier draws.
      const strikes = next() / 2 ** 32 < probability;
      const kind = pool[below(pool.length)];
      const afterBytes = below(RANDOM_AFTER_BYTES);
      return strikes && kind !== undefined
        ? this.#definitions.createRandomFault(method, kind, afterBytes)
        : undefined;
    };
  }

  clear(): void {
    this.#registered = [];
    this.#drawFault = undefined;
  }

  /** Returns the faults that apply to a request: the first one that ends it, and all that only alter it. */
  match(method: string, path: string): F[] {
    const { randomTargets } = this.#definitions;
    const ends = (fault: F): boolean => this.#endsRequest(fault);
    const matching: F[] = [];
    for (const registered of this.#registered) {
      if (!matchesCondition(registered.fault, method, path)) continue;
      registered.matched += 1;
      const { nth } = registered.fault.when ?? {};
      const isDue = registered.remaining > 0 && (nth === undefined || registered.matched === nth);
      if (!isDue || (ends(registered.fault) && matching.some(ends))) continue;
      registered.remaining -= 1;
      matching.push(registered.fault);
    }
    const random =
      randomTargets.test(path) && !matching.some(ends) ? this.#drawFault?.(method) : undefined;
    return random ? [...matching, random] : matching;
  }

  #checkOptions(fault: F): void {
    const kind: F['do'] = fault.do;
    const known: readonly PropertyKey[] = [
      'do',
      'when',
      'times',
      ...this.#definitions.options[kind],
    ];
    checkNames(`The fault “${kind}”`, fault, known);
    checkNames('The `when` of a fault', fault.when ?? {}, ['method', 'path', 'nth']);
  }

  #endsRequest(fault: F): boolean {
    const kind: F['do'] = fault.do;
    return this.#definitions.endsRequest[kind];
  }
}

function checkNames(owner: string, options: object, known: readonly PropertyKey[]): void {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(`${owner} has no option “${unknown}”: use ${known.join(', ')}.`);
}

function matchesCondition({ when = {} }: FaultBase, method: string, path: string): boolean {
  const { method: expectedMethod = method, path: pattern } = when;
  if (expectedMethod.toUpperCase() !== method) return false;
  return pattern === undefined || path.search(pattern) >= 0;
}
