/** Writes a value as JSON with the keys of its objects in order, so that equal values have equal texts. */
export function stringifySorted(value: unknown): string | undefined {
  return JSON.stringify(value, sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
