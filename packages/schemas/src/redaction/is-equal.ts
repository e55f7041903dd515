/** Whether two plain values are deeply equal. A key whose value is `undefined` counts as missing. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [first, second] = [a, b] as Readonly<Record<string, unknown>>[];
  const firstKeys = Object.keys(a).filter((key) => first?.[key] !== undefined);
  const secondKeys = Object.keys(b).filter((key) => second?.[key] !== undefined);
  return (
    firstKeys.length === secondKeys.length &&
    firstKeys.every((key) => isEqual(first?.[key], second?.[key]))
  );
}
