import { createHash } from 'node:crypto';

/** Numbers that follow from a seed, for drawings that stay the same from build to build. */
export interface SeededRandom {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** A member of a list. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Creates a generator whose numbers follow from a text alone. Nothing of it is fit for secrets. */
export function createSeededRandom(seed: string): SeededRandom {
  let state = createHash('sha256').update(seed).digest().readInt32BE();
  /** Mulberry32. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return { integer, pick: (list) => list[integer(0, list.length - 1)] ?? list[0] };
}
