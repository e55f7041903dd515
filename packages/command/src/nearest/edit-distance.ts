import { distance } from 'fastest-levenshtein';

/** Above it words are compared without swaps, which would cost their length squared. */
const MAX_SWAPPED_LENGTH = 64;

/**
 * Computes the edit distance of two words: the characters added, left out or changed (Levenshtein). One pair of swapped neighbours counts as
 * one edit, since that is one slip of the fingers.
 */
export function editDistance(a: string, b: string): number {
  let least = distance(a, b);
  if (a.length > MAX_SWAPPED_LENGTH) return least;
  for (let index = 0; index + 1 < a.length && least > 1; index += 1) {
    const swapped = `${a.slice(0, index)}${a[index + 1]}${a[index]}${a.slice(index + 2)}`;
    least = Math.min(least, 1 + distance(swapped, b));
  }
  return least;
}
