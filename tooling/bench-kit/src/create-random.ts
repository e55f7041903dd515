/** Creates a generator of numbers from 0 up to 1, which follow from a seed alone, so that each run measures the same input. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
