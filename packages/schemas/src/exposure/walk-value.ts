import type * as z from 'zod/mini';
import type { Exposure } from './field.ts';
import { getFields } from './define-model.ts';
import { resolveSchema } from './resolve-schema.ts';

/** The path of a value inside an entry: keys and list indexes from the top. */
export type FieldPath = readonly (string | number)[];

/** One value inside an entry, with the schema it is of and the strictest exposure on the way to it. */
export interface VisitedValue {
  /** The schema of the value, without `optional`, `default` and the like. */
  readonly schema: z.core.$ZodType;
  /** The value as the entry has it. */
  readonly value: unknown;
  /** Where it stands; empty for the entry itself. */
  readonly path: FieldPath;
  /** The strictest exposure of the fields on the way to it. */
  readonly exposure: Exposure;
}

const strictness: readonly Exposure[] = ['public', 'consent', 'private'];

/**
 * Walks every value inside an entry: the entry itself first, then its fields in the order of the entry. A value that does not
 * fit its schema is yielded, and nothing below it.
 *
 * @param schema - That of the content type, such as `pageSchema`.
 * @param value - The entry.
 * @param path - Where the value stands, for a part of an entry. @defaultValue []
 * @param exposure - The exposure of what it is a part of. @defaultValue 'public'
 * @example
 * ```ts
 * import { pageSchema, walkValue } from '@comunal/schemas';
 *
 * const page = { type: 'page', slug: 'hola', title: 'Hola', body: { es: 'Texto' } };
 * const paths = [...walkValue(pageSchema, page)].map(({ path }) => path.join('.'));
 * console.log(paths.includes('body.es')); // → true
 * ```
 */
export function* walkValue(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath = [],
  exposure: Exposure = 'public',
): Generator<VisitedValue, void, undefined> {
  // The values still to be visited: a generator for each level would hand each value on through all levels above it.
  const rest: VisitedValue[] = [{ schema, value, path, exposure }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next.value === undefined || next.value === null) continue;
    const visited = { ...next, schema: resolveSchema(next.schema, next.value) };
    yield visited;
    const inside = listInside(visited);
    for (let index = inside.length - 1; index >= 0; index--) {
      const inner = inside[index];
      if (inner) rest.push(inner);
    }
  }
}

/** Lists the values right inside a value, in its order, with schemas that are not resolved yet. */
function listInside({ schema, value, path, exposure }: VisitedValue): readonly VisitedValue[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array' && Array.isArray(value))
    return value.map((item: unknown, index) => ({
      schema: def.element,
      value: item,
      path: [...path, index],
      exposure,
    }));
  if (def.type === 'record' && isObject(value))
    return Object.entries(value).map(([key, item]) => ({
      schema: def.valueType,
      value: item,
      path: [...path, key],
      exposure,
    }));
  if (def.type !== 'object' || !isObject(value)) return [];
  const fields = getFields(schema);
  return Object.entries(value).flatMap(([key, item]) => {
    const inner = Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
    const own = fields && Object.hasOwn(fields, key) ? fields[key]?.exposure : undefined;
    return inner
      ? [
          {
            schema: inner,
            value: item,
            path: [...path, key],
            exposure: stricter(exposure, own ?? 'public'),
          },
        ]
      : [];
  });
}

function stricter(a: Exposure, b: Exposure): Exposure {
  return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
