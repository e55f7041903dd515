import { isMap, isScalar, isSeq, type Node } from 'yaml';

/** Finds the value at a path. */
export function findNode(node: unknown, path: readonly string[]): Node | undefined {
  let current: unknown = node;
  for (const step of path) {
    if (!isMap(current) && !isSeq(current)) return undefined;
    current = current.get(isSeq(current) ? Number(step) : step, true);
  }
  return isMap(current) || isSeq(current) || isScalar(current) ? current : undefined;
}

/** Where the last value inside others ends. */
export function lastOf(node: unknown): number {
  if (isMap(node)) return lastOf(node.items.at(-1)?.value);
  if (isSeq(node)) return lastOf(node.items.at(-1));
  return rangeOf(node)[1];
}

/** Where a value begins and ends, without what stands behind it. */
export function rangeOf(node: unknown): [start: number, end: number] {
  const range = isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined;
  if (!range) throw new Error('There is no such value.');
  return [range[0], range[1]];
}
