import type * as z from 'zod/mini';

/** Yields a schema and every schema inside it, each once, the outermost first. */
export function* walkSchema(
  schema: z.core.$ZodType,
  seen = new Set<z.core.$ZodType>(),
): Generator<z.core.$ZodType, void, undefined> {
  if (seen.has(schema)) return;
  seen.add(schema);
  yield schema;
  for (const inner of innerSchemas(schema)) yield* walkSchema(inner, seen);
}

function innerSchemas(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.values(def.shape);
    case 'optional':
    case 'default':
      return [def.innerType];
    case 'array':
      return [def.element];
    case 'record':
      return [def.keyType, def.valueType];
    case 'union':
      return def.options;
    default:
      return [];
  }
}
