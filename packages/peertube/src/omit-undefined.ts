/** Copies an object without the keys whose value is undefined, so that a spread of it overrides nothing with undefined. */
export function omitUndefined<T extends object>(object: T): Partial<T> {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
