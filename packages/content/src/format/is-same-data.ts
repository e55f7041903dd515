/** Whether two values that a YAML parser gave are equal, with their fields in the same order. */
export function isSameData(a: unknown, b: unknown): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'number' && !Number.isFinite(each) ? { number: String(each) } : each,
  );
}
