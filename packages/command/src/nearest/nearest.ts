import { editDistance } from './edit-distance.ts';

/**
 * The candidate a person most likely meant, or `undefined` when none is near: one edit for each four characters begun,
 * three at most, whatever the case of letters.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.min(3, Math.ceil(wanted.length / 4))) + 1;
  for (const candidate of candidates) {
    // The lengths alone rule most candidates out, so that long ones cost nothing.
    if (Math.abs(candidate.length - wanted.length) >= limit) continue;
    const edits = editDistance(wanted, candidate.toLowerCase());
    if (edits < limit) [best, limit] = [candidate, edits];
  }
  return best;
}
