/** The candidate a person most likely meant, or `undefined` when none is near: two typing slips, three in long words. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.min(3, Math.ceil(wanted.length / 4))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const steps = distance(wanted, candidate.toLowerCase(), least);
    if (steps < least) [best, least] = [candidate, steps];
  }
  return best;
}

/**
 * Characters added, left out, changed or swapped between two words; at least `limit` once it cannot be less. Cells further
 * than `limit` from the diagonal cannot be less, so they are left out of the rows and count as `limit`.
 */
function distance(one: string, other: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: Math.min(other.length, limit) + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current: number[] = [];
    if (row < limit) current[0] = row;
    let least = current[0] ?? limit;
    const end = Math.min(other.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let steps = Math.min(
        (last[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (last[column - 1] ?? limit) + same,
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      )
        steps = Math.min(steps, (beforeLast[column - 2] ?? limit) + 1);
      current[column] = steps;
      least = Math.min(least, steps);
    }
    if (least >= limit) return limit;
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? limit;
}
