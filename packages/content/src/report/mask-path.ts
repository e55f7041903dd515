import { contentSchemas, type ContentType, type FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';
import { getSchemasAtPath } from '../validate/get-schemas-at-path.ts';

/** A path with `*` in place of each key that is no field of the content model: such a key is the collective's own word. */
export function maskPath(type: ContentType, path: FieldPath): FieldPath {
  return path.map((step, index) =>
    typeof step === 'number' || isField(type, path.slice(0, index), step) ? step : '*',
  );
}

/** Whether every key of a path is a field of the content model. */
export function hasOnlyFields(type: ContentType, path: FieldPath): boolean {
  return !maskPath(type, path).includes('*');
}

function isField(type: ContentType, parent: FieldPath, key: string): boolean {
  return getSchemasAtPath(contentSchemas[type], parent).some((schema) => declares(schema, key));
}

function declares(schema: z.core.$ZodType, key: string): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return declares(def.innerType, key);
  if (def.type === 'union') return def.options.some((option) => declares(option, key));
  return def.type === 'object' && Object.hasOwn(def.shape, key);
}
