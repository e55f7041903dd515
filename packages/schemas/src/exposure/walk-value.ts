import type * as z from 'zod/mini';
import type { Exposure } from './field.ts';
import { getFields } from './define-model.ts';
import { resolveSchema } from './resolve-schema.ts';

/** The path of a value inside an entry: keys and list indexes from the top. */
export type FieldPath = readonly (string | number)[];

/** One value inside an entry, with the schema it is of and the strictest exposure on the way to it. */
export interface VisitedValue {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly path: FieldPath;
  readonly exposure: Exposure;
}

const strictness: readonly Exposure[] = ['public', 'consent', 'private'];

/**
 * Walks every value inside an entry: the entry itself first, then its fields in the order of the entry. A value that does not
 * fit its schema is yielded, and nothing below it.
 */
export function* walkValue(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath = [],
  exposure: Exposure = 'public',
): Generator<VisitedValue, void, undefined> {
  if (value === undefined || value === null) return;
  const resolved = resolveSchema(schema, value);
  yield { schema: resolved, value, path, exposure };
  const { def } = (resolved as z.core.$ZodTypes)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* walkValue(def.element, item, [...path, index], exposure);
  } else if (def.type === 'record' && isObject(value)) {
    for (const [key, item] of Object.entries(value))
      yield* walkValue(def.valueType, item, [...path, key], exposure);
  } else if (def.type === 'object' && isObject(value)) {
    const fields = getFields(resolved);
    for (const [key, item] of Object.entries(value)) {
      const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
      const own = fields && Object.hasOwn(fields, key) ? fields[key]?.exposure : undefined;
      if (inner) yield* walkValue(inner, item, [...path, key], stricter(exposure, own ?? 'public'));
    }
  }
}

function stricter(a: Exposure, b: Exposure): Exposure {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
