/** Whether two values of plain data are equal, in any order of names; a name whose value is undefined counts as missing. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const recordA = a as Readonly<Record<string, unknown>>;
  const recordB = b as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(recordA), ...Object.keys(recordB)]);
  return [...names].every((name) => isDeepEqual(recordA[name], recordB[name]));
}
