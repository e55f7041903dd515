import * as z from 'zod/mini';
import type { ContentType } from './atoms/content-type.ts';
import { getFields } from './exposure/define-model.ts';
import { contentSchemas } from './types/content-schemas.ts';

/**
 * Converts the schema of a content type to JSON Schema (draft 2020-12), for editors that complete and check YAML. It describes
 * what a person writes: `type` and `slug` are not required, since they come from the folder and the file name. A bare number is
 * accepted where a text may look like one, as in `published: 2021`: that is how YAML reads it, and a loader takes it for the
 * text.
 *
 * @param type - The name of a content type.
 * @example
 * ```ts
 * import { toJsonSchema } from '@comunal/schemas';
 *
 * const { title, required } = toJsonSchema('page');
 * console.log(title, required); // → Page [ 'title', 'body' ]
 * ```
 */
export function toJsonSchema(type: ContentType): z.core.JSONSchema.BaseSchema {
  const { $ref, $defs, ...rest } = z.toJSONSchema(contentSchemas[type], {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      describeFields(zodSchema, jsonSchema);
      allowNumber(jsonSchema);
    },
  });
  // A schema with an id comes as a reference to itself: its own texts and fields belong at the top, where editors look.
  const id = $ref?.replace('#/$defs/', '') ?? '';
  const { [id]: top, ...parts } = $defs ?? {};
  const { required = [], ...own } = { ...rest, ...top };
  const requiredKeys = required.filter((key) => key !== 'type' && key !== 'slug');
  return {
    ...own,
    ...(requiredKeys.length > 0 ? { required: requiredKeys } : {}),
    ...(Object.keys(parts).length > 0 ? { $defs: parts } : {}),
  };
}

function describeFields(
  schema: z.core.$ZodType,
  { properties }: z.core.JSONSchema.BaseSchema,
): void {
  const fields = getFields(schema);
  if (!fields || !properties) return;
  for (const [key, property] of Object.entries(properties)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    // A copy, since two fields of one schema share the object.
    if (field && typeof property === 'object')
      properties[key] = { ...property, title: field.title, description: field.description };
  }
}

/** Whole numbers that a text may look like: a count, a year, an ISBN. */
const sampleIntegers = ['1', '15', '2021', '9780306406157'];

function allowNumber(schema: z.core.JSONSchema.BaseSchema): void {
  const { type, enum: choices, const: only, format, allOf = [] } = schema;
  if (type !== 'string' || choices || only !== undefined || format) return;
  const patterns = [schema, ...allOf].flatMap((each) =>
    typeof each === 'object' && each.pattern !== undefined ? [new RegExp(each.pattern, 'u')] : [],
  );
  const fits = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  if (fits('1.5')) Object.assign(schema, { type: ['string', 'number'] });
  else if (sampleIntegers.some(fits)) Object.assign(schema, { type: ['string', 'integer'] });
}
