import { contentSchemas, type ContentType, type FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';

/**
 * Collects the paths at which parts of an entry omit a field with a default: the precision of a place, whether a rail is
 * enabled, the visibility of a node. Once the schema has filled in the default, it looks like a value that was written.
 */
export function collectOmittedDefaults(
  type: ContentType,
  fields: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const omitted = new Set<string>();
  const { shape } = (contentSchemas[type] as z.ZodMiniObject)._zod.def;
  for (const key of Object.keys(fields))
    if (Object.hasOwn(shape, key)) collectInto(shape[key], fields[key], [key], omitted);
  return omitted.size > 0 ? omitted : none;
}

const none: ReadonlySet<string> = new Set();

/** Serialises a path, to use it as a key. */
export function toPathKey(path: FieldPath): string {
  return JSON.stringify(path);
}

function collectInto(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  path: FieldPath,
  omitted: Set<string>,
): void {
  if (!schema || typeof value !== 'object' || value === null) return;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default')
    collectInto(def.innerType, value, path, omitted);
  else if (def.type === 'union')
    for (const option of def.options) collectInto(option, value, path, omitted);
  else if (def.type === 'array' && Array.isArray(value))
    for (const [index, item] of value.entries())
      collectInto(def.element, item, [...path, index], omitted);
  else if (def.type === 'object' && !Array.isArray(value))
    for (const [key, inner] of Object.entries(def.shape)) {
      const inside = [...path, key];
      if (Object.hasOwn(value, key))
        collectInto(inner, (value as Readonly<Record<string, unknown>>)[key], inside, omitted);
      else if ((inner as z.core.$ZodTypes)._zod.def.type === 'default')
        omitted.add(toPathKey(inside));
    }
}
