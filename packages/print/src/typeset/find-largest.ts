/** The first of descending values for which something holds, which then holds for all that follow. */
export function findLargest<T>(values: readonly T[], holds: (value: T) => boolean): T | undefined {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const value = values[middle];
    if (value !== undefined && holds(value)) high = middle;
    else low = middle + 1;
  }
  return values[low];
}
