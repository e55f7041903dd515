/** Groups entries by each of the references that they hold. An entry stands in a group once, and groups keep the order. */
export function groupByReferences<T>(
  entries: readonly T[],
  referencesOf: (entry: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries)
    for (const reference of new Set(referencesOf(entry))) {
      const group = groups.get(reference);
      if (group) group.push(entry);
      else groups.set(reference, [entry]);
    }
  return groups;
}
