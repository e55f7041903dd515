import { distance } from 'fastest-levenshtein';

/**
 * Counts the characters added, left out or changed between two words (Levenshtein). Two words that differ in one pair of
 * swapped neighbours are one edit apart, since that is one slip of the fingers.
 */
export function editDistance(a: string, b: string): number {
  return isOneSwap(a, b) ? 1 : distance(a, b);
}

function isOneSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return (
    index + 1 < a.length &&
    a[index] === b[index + 1] &&
    a[index + 1] === b[index] &&
    a.slice(index + 2) === b.slice(index + 2)
  );
}
