/** Plain data alike, whatever the order of names; a name whose value is undefined counts as missing. */
export function isDeepEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const ones = one as Readonly<Record<string, unknown>>;
  const others = other as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(ones), ...Object.keys(others)]);
  return [...names].every((name) => isDeepEqual(ones[name], others[name]));
}
