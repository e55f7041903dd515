import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { getPublicForm } from './public-form.ts';
import { getRefTypes } from '../atoms/ref.ts';

/** Resolves the schema that applies to a value: looks through optional and default, and picks the matching member of a union. */
export function resolveSchema(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (getPublicForm(schema) || getRefTypes(schema)) return schema;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return resolveSchema(def.innerType, value);
  if (def.type !== 'union') return schema;
  const [first, ...more] = def.options.filter((option) => acceptsKind(option, value));
  if (!first) return schema;
  if (more.length === 0) return resolveSchema(first, value);
  const match = [first, ...more].find((option) => safeParse(option, value).success);
  return resolveSchema(match ?? first, value);
}

/** Whether a schema accepts values of this kind (string, list, object …). The check is cheap and spares most unions a parse. */
export function acceptsKind(schema: z.core.$ZodType, value: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (typeof value === 'string') return !['object', 'record', 'array', 'number'].includes(def.type);
  if (Array.isArray(value)) return def.type === 'array';
  if (typeof value === 'object')
    return !['string', 'literal', 'array', 'number'].includes(def.type);
  return !['object', 'record', 'array', 'string'].includes(def.type);
}
