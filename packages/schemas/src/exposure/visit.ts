import type * as z from 'zod/mini';
import type { Exposure } from './field.ts';
import { fieldsOf } from './model.ts';
import { settle } from './settle.ts';

/** Where a value stands inside an entry: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** One value inside an entry, with the schema it is of and the strictest exposure on the way to it. */
export interface Visit {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: Path;
  readonly exposure: Exposure;
}

const strictness: readonly Exposure[] = ['public', 'consent', 'never'];

/** Goes through every value inside an entry, the entry first, in the order of the entry. Tolerates values that do not fit. */
export function* visit(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
  exposure: Exposure = 'public',
): Generator<Visit, void, undefined> {
  if (value === undefined || value === null) return;
  const settled = settle(schema, value);
  yield { schema: settled, value, path, exposure };
  const { def } = (settled as z.core.$ZodTypes)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    for (const [at, item] of value.entries())
      yield* visit(def.element, item, [...path, at], exposure);
  } else if (def.type === 'record' && isObject(value)) {
    for (const [key, item] of Object.entries(value))
      yield* visit(def.valueType, item, [...path, key], exposure);
  } else if (def.type === 'object' && isObject(value)) {
    const fields = fieldsOf(settled);
    for (const [key, item] of Object.entries(value)) {
      const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      const own = fields && Object.hasOwn(fields, key) ? fields[key]?.exposure : undefined;
      if (inner) yield* visit(inner, item, [...path, key], stricter(exposure, own ?? 'public'));
    }
  }
}

function stricter(one: Exposure, other: Exposure): Exposure {
  return strictness.indexOf(one) > strictness.indexOf(other) ? one : other;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
