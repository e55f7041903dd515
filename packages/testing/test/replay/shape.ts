/**
 * Lists where two bodies differ in structure: keys, types, or null against a value. Values may differ. Arrays are compared by
 * the structure of their items: each of ours has to match one of theirs.
 */
export function differences(ours: unknown, theirs: unknown, at = '$'): string[] {
  const [a, b] = [kindOf(ours), kindOf(theirs)];
  if (a !== b) return [`${at}: ${a} in place of ${b}`];
  if (Array.isArray(ours) && Array.isArray(theirs)) return listDifferences(ours, theirs, at);
  if (a !== 'object') return [];
  const [left, right] = [ours as Record<string, unknown>, theirs as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) => {
    if (!(key in left)) return [`${at}.${key}: missing`];
    if (!(key in right)) return [`${at}.${key}: too much`];
    return differences(left[key], right[key], `${at}.${key}`);
  });
}

function listDifferences(ours: unknown[], theirs: unknown[], at: string): string[] {
  if ((ours.length === 0) !== (theirs.length === 0)) {
    return [`${at}: ${ours.length} items in place of ${theirs.length}`];
  }
  return ours.flatMap((item, index) => {
    const tries = theirs.map((candidate) => differences(item, candidate, `${at}[${index}]`));
    return tries.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
