/** Whether two plain values are the same; a key without a value counts as missing. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [first, second] = [a, b] as Readonly<Record<string, unknown>>[];
  const keys = Object.keys(a).filter((key) => first?.[key] !== undefined);
  const others = Object.keys(b).filter((key) => second?.[key] !== undefined);
  return keys.length === others.length && keys.every((key) => isEqual(first?.[key], second?.[key]));
}
