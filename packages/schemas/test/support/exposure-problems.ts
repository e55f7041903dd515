import type * as z from 'zod/mini';
import { globalRegistry } from 'zod/mini';
import { isLeafSchema } from '../../src/exposure/is-leaf-schema.ts';
import { getFields } from '../../src/exposure/define-model.ts';
import { getPublicForm } from '../../src/exposure/public-form.ts';
import { walkSchema } from '../../src/exposure/walk-schema.ts';

const inside = new Set(['object', 'optional', 'default', 'array', 'record', 'union']);

/** What a schema leaves unsaid about who may see what is in it, and about what it is. */
export function exposureProblems(root: z.core.$ZodType): readonly string[] {
  return [...reachOpen(root)].flatMap((schema) => {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (getPublicForm(schema)) return describes(schema, true);
    if (!inside.has(def.type) && !isLeafSchema(schema)) return [`a schema of kind ${def.type}`];
    if (def.type !== 'object') return [];
    const fields = getFields(schema);
    if (!fields)
      return [`an object with fields ${Object.keys(def.shape).join(', ')} and no exposure`];
    return [
      ...Object.keys(def.shape)
        .filter((key) => !Object.hasOwn(fields, key))
        .map((key) => `a field ${key} without an exposure`),
      ...describes(schema, false),
      ...Object.entries(fields).flatMap(([key, field]) => [
        ...(field.title.trim() && field.description.trim()
          ? []
          : [`${key}: no title or description`]),
        ...(field.exposure === 'consent' && !field.scope ? [`${key}: consent to what?`] : []),
        ...(field.exposure === 'consent' && !isOptional(field.schema)
          ? [`${key}: not optional`]
          : []),
      ]),
    ];
  });
}

/** Everything inside, save what leaves by a public form declared above it. */
function* reachOpen(root: z.core.$ZodType): Generator<z.core.$ZodType, void, undefined> {
  const below = new Set<z.core.$ZodType>();
  for (const schema of walkSchema(root)) {
    if (getPublicForm(schema))
      for (const inner of walkSchema(schema)) if (inner !== schema) below.add(inner);
    if (!below.has(schema)) yield schema;
  }
}

/** A nameless flag such as «enabled» is described by its field; whatever holds fields describes itself. */
function describes(schema: z.core.$ZodType, isForm: boolean): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (isForm && def.type !== 'object') return [];
  const { title, description } = globalRegistry.get(schema) ?? {};
  return title && description
    ? []
    : [`no title or description: ${JSON.stringify(Object.keys('shape' in def ? def.shape : {}))}`];
}

function isOptional(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}
