import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { getPublicForm } from './public-form.ts';
import { getRefTypes } from '../atoms/ref.ts';

/** Finds the schema that a value is really of: through optional and default, and to the fitting member of a union. */
export function resolveSchema(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (getPublicForm(schema) || getRefTypes(schema)) return schema;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return resolveSchema(def.innerType, value);
  if (def.type !== 'union') return schema;
  const [first, ...more] = def.options.filter((option) => mayHold(option, value));
  if (!first) return schema;
  if (more.length === 0) return resolveSchema(first, value);
  const fitting = [first, ...more].find((option) => safeParse(option, value).success);
  return resolveSchema(fitting ?? first, value);
}

/** Whether a value is of the kind that a schema takes: a cheap look that spares most unions a parse. */
export function mayHold(schema: z.core.$ZodType, value: unknown): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (typeof value === 'string') return !['object', 'record', 'array', 'number'].includes(def.type);
  if (Array.isArray(value)) return def.type === 'array';
  if (typeof value === 'object')
    return !['string', 'literal', 'array', 'number'].includes(def.type);
  return !['object', 'record', 'array', 'string'].includes(def.type);
}
