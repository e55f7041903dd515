import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers that follow from a seed, for drawings that stay the same from build to build. */
export interface SeededRandom {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** A member of a list. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Creates a generator whose numbers follow from a text alone. Nothing of it is fit for secrets. */
export function createSeededRandom(seed: string): SeededRandom {
  const generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32BE());
  const integer = (min: number, max: number): number => uniformInt(generator, min, max);
  return { integer, pick: (list) => list[integer(0, list.length - 1)] ?? list[0] };
}
