import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { publicFormOf } from './public-form.ts';
import { refTypesOf } from '../atoms/ref.ts';

/** Finds the schema that a value is really of: through optional and default, and to the fitting member of a union. */
export function settle(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  if (publicFormOf(schema) || refTypesOf(schema)) return schema;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return settle(def.innerType, value);
  if (def.type !== 'union') return schema;
  const [first, ...more] = def.options.filter((option) => mayHold(option, value));
  if (!first) return schema;
  if (more.length === 0) return settle(first, value);
  const fitting = [first, ...more].find((option) => safeParse(option, value).success);
  return settle(fitting ?? first, value);
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
