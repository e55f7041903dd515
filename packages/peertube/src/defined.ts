/** An object without the keys whose value is undefined, so that they do not cover what it is laid over. */
export function defined<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
