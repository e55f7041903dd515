import {
  contentSchemas,
  localizedMarkdownSchema,
  localizedTextSchema,
  nameSchema,
  type ContentType,
} from '@comunal/schemas';
import type * as z from 'zod/mini';

const fieldsByType = new Map<ContentType, ReadonlySet<string>>();

/** Whether a field of this name holds text by language, so that a language file may hold it as a plain string. */
export function isLocalizedField(type: ContentType, key: string): boolean {
  const known = fieldsByType.get(type) ?? localizedFieldsOf(type);
  fieldsByType.set(type, known);
  return known.has(key);
}

function localizedFieldsOf(type: ContentType): ReadonlySet<string> {
  const shape: Record<string, z.core.$ZodType> = contentSchemas[type].def.shape;
  const keys = Object.keys(shape).filter((key) => {
    const schema = shape[key];
    return schema !== undefined && isLocalized(schema);
  });
  return new Set(keys);
}

/** Whether a schema is one of texts by language, `optional` or not. */
function isLocalized(schema: z.core.$ZodType): boolean {
  if (schema === localizedTextSchema || schema === localizedMarkdownSchema || schema === nameSchema)
    return true;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' && isLocalized(def.innerType);
}
