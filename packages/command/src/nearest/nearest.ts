import { distance } from 'fastest-levenshtein';
import { editDistance } from './edit-distance.ts';

/** No name is longer, and a text that is costs nothing. */
const MAX_LENGTH = 200;

/** From so many characters on, a word may be a name with a part left out. */
const MIN_PART_LENGTH = 5;

/**
 * The candidate a person most likely meant, or `undefined` when none is near: the only one of which it is the first part, as
 * `es` is of `es-419`; else one edit for each four characters begun, three at most, whatever the case of letters; else the
 * shortest that has all of its characters in this order, as `videoConferenceJoined` has those of `conferenceJoined`.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const names = [...candidates];
  const wanted = text.toLowerCase();
  return (
    onlyWithFirstPart(wanted, names) ??
    withFewestEdits(wanted, names) ??
    shortestWithAll(wanted, names)
  );
}

function onlyWithFirstPart(wanted: string, candidates: readonly string[]): string | undefined {
  const longer = candidates.filter((candidate) => candidate.toLowerCase().startsWith(`${wanted}-`));
  return longer.length === 1 ? longer[0] : undefined;
}

function withFewestEdits(wanted: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.min(3, Math.ceil(wanted.length / 4))) + 1;
  for (const candidate of candidates) {
    // The lengths alone rule most candidates out, so that long ones cost nothing.
    if (Math.abs(candidate.length - wanted.length) >= limit) continue;
    const name = candidate.toLowerCase();
    if (!mayBeNearer(wanted, name, limit)) continue;
    const edits = editDistance(wanted, name);
    if (edits < limit) [best, limit] = [candidate, edits];
  }
  return best;
}

/** Whether `name` may be fewer than `limit` edits away, found without the swaps, which cost most of the comparison. */
function mayBeNearer(wanted: string, name: string, limit: number): boolean {
  if (limit <= 1) return name === wanted;
  // A swap saves one edit: it stands for two changed characters.
  return distance(wanted, name) <= limit;
}

function shortestWithAll(wanted: string, candidates: readonly string[]): string | undefined {
  if (wanted.length < MIN_PART_LENGTH) return undefined;
  const whole = candidates.filter(
    (candidate) =>
      candidate.length <= 2 * wanted.length && isSubsequence(wanted, candidate.toLowerCase()),
  );
  return whole.toSorted((a, b) => a.length - b.length)[0];
}

function isSubsequence(part: string, whole: string): boolean {
  let index = 0;
  for (const character of whole) if (character === part[index]) index += 1;
  return index === part.length;
}
