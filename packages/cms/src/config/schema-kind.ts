import { globalRegistry } from 'zod/mini';
import type * as z from 'zod/mini';

/** Looks through `optional` and `default`. */
export function unwrapSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'default' ? unwrapSchema(def.innerType) : schema;
}

/** Whether an author may leave a field out. */
export function isOptionalSchema(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return type === 'optional' || type === 'default';
}

/** Returns the key of an object schema among the texts of fields: `recordingCopy` for `RecordingCopy`. */
export function getSchemaKey(schema: z.core.$ZodType): string | undefined {
  const { id, title } = globalRegistry.get(schema) ?? {};
  const words = (id ?? title ?? '').split(/[^A-Za-z]+/).filter(Boolean);
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined ? joined.charAt(0).toLowerCase() + joined.slice(1) : undefined;
}
