import type * as z from 'zod/mini';
import type { Exposure } from './field.ts';
import { getFields } from './define-model.ts';
import { resolveSchema } from './resolve-schema.ts';

/** Where a value stands inside an entry: keys and list positions from the top. */
export type FieldPath = readonly (string | number)[];

/** One value inside an entry, with the schema it is of and the strictest exposure on the way to it. */
export interface VisitedValue {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: FieldPath;
  readonly exposure: Exposure;
}

const strictness: readonly Exposure[] = ['public', 'consent', 'private'];

/** Goes through every value inside an entry, the entry first, in the order of the entry. Tolerates values that do not fit. */
export function* walkValue(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath = [],
  exposure: Exposure = 'public',
): Generator<VisitedValue, void, undefined> {
  if (value === undefined || value === null) return;
  const settled = resolveSchema(schema, value);
  yield { schema: settled, value, path, exposure };
  const { def } = (settled as z.core.$ZodTypes)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    for (const [at, item] of value.entries())
      yield* walkValue(def.element, item, [...path, at], exposure);
  } else if (def.type === 'record' && isObject(value)) {
    for (const [key, item] of Object.entries(value))
      yield* walkValue(def.valueType, item, [...path, key], exposure);
  } else if (def.type === 'object' && isObject(value)) {
    const fields = getFields(settled);
    for (const [key, item] of Object.entries(value)) {
      const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      const own = fields && Object.hasOwn(fields, key) ? fields[key]?.exposure : undefined;
      if (inner) yield* walkValue(inner, item, [...path, key], stricter(exposure, own ?? 'public'));
    }
  }
}

function stricter(one: Exposure, other: Exposure): Exposure {
  return strictness.indexOf(one) > strictness.indexOf(other) ? one : other;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
