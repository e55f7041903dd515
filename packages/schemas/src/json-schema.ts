import * as z from 'zod/mini';
import type { ContentType } from './atoms/content-type.ts';
import { getFields } from './exposure/define-model.ts';
import { contentSchemas } from './types/content-types.ts';

/**
 * The JSON Schema (draft 2020-12) of what a person writes for an entry of this type, for editors that complete and
 * check YAML. `type` and `slug` are not asked for: they come from the folder and the file name. A bare number goes where a
 * text that may be one does, as in `published: 2021`: that is how YAML reads it, and a loader takes it for the text.
 */
export function toJsonSchema(type: ContentType): z.core.JSONSchema.BaseSchema {
  const { $ref, $defs, ...rest } = z.toJSONSchema(contentSchemas[type], {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      describe(zodSchema, jsonSchema);
      allowNumber(jsonSchema);
    },
  });
  // A schema with an id comes as a reference to itself: its own words and fields belong at the top, where editors look.
  const id = $ref?.replace('#/$defs/', '') ?? '';
  const { [id]: top, ...parts } = $defs ?? {};
  const { required = [], ...own } = { ...rest, ...top };
  const asked = required.filter((key) => key !== 'type' && key !== 'slug');
  return {
    ...own,
    ...(asked.length > 0 ? { required: asked } : {}),
    ...(Object.keys(parts).length > 0 ? { $defs: parts } : {}),
  };
}

function describe(schema: z.core.$ZodType, { properties }: z.core.JSONSchema.BaseSchema): void {
  const fields = getFields(schema);
  if (!fields || !properties) return;
  for (const [key, property] of Object.entries(properties)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    // A copy: two fields of one schema share the object.
    if (field && typeof property === 'object')
      properties[key] = { ...property, title: field.title, description: field.description };
  }
}

/** Whole numbers that a text may be: a count, a year, an ISBN. */
const integers = ['1', '15', '2021', '9780306406157'];

function allowNumber(schema: z.core.JSONSchema.BaseSchema): void {
  const { type, enum: choices, const: only, format, allOf = [] } = schema;
  if (type !== 'string' || choices || only !== undefined || format) return;
  const patterns = [schema, ...allOf].flatMap((each) =>
    typeof each === 'object' && each.pattern !== undefined ? [new RegExp(each.pattern, 'u')] : [],
  );
  const fits = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  if (fits('1.5')) Object.assign(schema, { type: ['string', 'number'] });
  else if (integers.some(fits)) Object.assign(schema, { type: ['string', 'integer'] });
}
