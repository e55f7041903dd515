import type { FieldPath } from '@comunal/schemas';

/** Reads the value at a path of unchecked fields; `undefined` where there is none. */
export function valueAt(fields: unknown, path: FieldPath): unknown {
  let value = fields;
  for (const step of path)
    value = isHolder(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

function isHolder(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}
