import type { FieldPath } from '@comunal/schemas';

/** Gets the value at a path; `undefined` where there is none. */
export function getAt(value: unknown, path: FieldPath): unknown {
  let inner = value;
  for (const step of path)
    inner =
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<string | number, unknown>>)[step]
        : undefined;
  return inner;
}
