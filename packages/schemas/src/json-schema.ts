import * as z from 'zod/mini';
import type { ContentType } from './atoms/content-type.ts';
import { getFields } from './exposure/define-model.ts';
import { contentSchemas } from './types/content-schemas.ts';

/** What an editor shows of an object or of one of its fields. */
export interface JsonSchemaTexts {
  /** A word or two. */
  readonly title: string;
  /** A sentence or more. */
  readonly description: string;
}

/** Options of {@link toJsonSchema}. */
export interface JsonSchemaOptions {
  /**
   * Gives the texts of an object, such as `Event` or `Date and time`, or of one of its fields; nothing where there are none.
   * No text of the schema itself is left then, so that languages are not mixed.
   * @defaultValue the texts of the schema, in English
   */
  readonly describe?: ((object: string, field?: string) => JsonSchemaTexts | undefined) | undefined;
  /**
   * Gives the text of a choice of a field, such as `in-person` of `mode`, which editors show beside it (`enumDescriptions`). An
   * object without a name is `undefined`.
   * @defaultValue no texts
   */
  readonly describeChoice?:
    | ((object: string | undefined, field: string, choice: string) => string)
    | undefined;
}

/**
 * Converts the schema of a content type to JSON Schema (draft 2020-12), for editors that complete and check YAML. It describes
 * what a person writes: `type` and `slug` are not required, since they come from the folder and the file name. A bare number is
 * accepted where a text may look like one, as in `published: 2021`: that is how YAML reads it, and a loader takes it for the
 * text.
 *
 * @param type - The name of a content type.
 * @param options - Texts in another language.
 * @example
 * ```ts
 * import { toJsonSchema } from '@comunal/schemas';
 *
 * const { title, required } = toJsonSchema('page');
 * console.log(title, required); // → Page [ 'title', 'body' ]
 * ```
 */
export function toJsonSchema(
  type: ContentType,
  options: JsonSchemaOptions = {},
): z.core.JSONSchema.BaseSchema {
  const { describe, describeChoice } = options;
  const objects: z.core.$ZodType[] = [];
  const { $ref, $defs, ...rest } = z.toJSONSchema(contentSchemas[type], {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // What wraps an object, as what makes it optional does, comes after it and has no texts of its own.
      if (jsonSchema.properties) jsonSchema[OBJECT] ??= objects.push(zodSchema) - 1;
    },
  });
  const finish = (schema: JsonSchema): JsonSchema => {
    const { [OBJECT]: index, ...own } = schema;
    const object = typeof index === 'number' ? objects[index] : undefined;
    const finished = allowNumber(mapParts(describe ? withoutTexts(own) : own, finish));
    if (!object) return finished;
    const described = describe
      ? replaceTexts(object, finished, describe)
      : describeFields(object, finished);
    return describeChoice ? describeChoices(object, described, describeChoice) : described;
  };
  // A schema with an id comes as a reference to itself: its own texts and fields belong at the top, where editors look.
  const id = $ref?.replace('#/$defs/', '') ?? '';
  const { [id]: top, ...others } = $defs ?? {};
  const parts = Object.entries(others).map(([name, part]) => [name, finish(part)] as const);
  const { required = [], ...own } = finish({ ...rest, ...top });
  const requiredKeys = required.filter((key) => key !== 'type' && key !== 'slug');
  return {
    ...own,
    ...(requiredKeys.length > 0 ? { required: requiredKeys } : {}),
    ...(parts.length > 0 ? { $defs: Object.fromEntries(parts) } : {}),
  };
}

/** Where the number of the schema that an object was converted from is kept until the texts are known. */
const OBJECT = '~object';

type JsonSchema = z.core.JSONSchema.BaseSchema;
type MapSchema = (schema: JsonSchema) => JsonSchema;

/**
 * Converts the parts of a schema. It is done once the whole is there: while it is made, a part that two fields share is one
 * object, and may come before them or after.
 */
function mapParts(schema: JsonSchema, map: MapSchema): JsonSchema {
  const result = { ...schema };
  const { properties, propertyNames, items, additionalProperties, anyOf, oneOf, allOf } = schema;
  if (properties) result.properties = mapValues(properties, map);
  if (propertyNames) result.propertyNames = mapOne(propertyNames, map);
  if (items && !Array.isArray(items)) result.items = mapOne(items, map);
  if (additionalProperties) result.additionalProperties = mapOne(additionalProperties, map);
  if (anyOf) result.anyOf = anyOf.map(map);
  if (oneOf) result.oneOf = oneOf.map(map);
  if (allOf) result.allOf = allOf.map(map);
  return result;
}

/** A schema, or whether anything is accepted at all. */
type SchemaOrBoolean = z.core.JSONSchema._JSONSchema;

function mapOne(schema: SchemaOrBoolean, map: MapSchema): SchemaOrBoolean {
  return typeof schema === 'boolean' ? schema : map(schema);
}

function mapValues(
  schemas: Readonly<Record<string, SchemaOrBoolean>>,
  map: MapSchema,
): Record<string, SchemaOrBoolean> {
  return Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [key, mapOne(schema, map)]),
  );
}

function describeFields(zodSchema: z.core.$ZodType, schema: JsonSchema): JsonSchema {
  const fields = getFields(zodSchema) ?? {};
  return mapProperties(schema, (key) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return field && { title: field.title, description: field.description };
  });
}

function replaceTexts(
  zodSchema: z.core.$ZodType,
  schema: JsonSchema,
  describe: NonNullable<JsonSchemaOptions['describe']>,
): JsonSchema {
  const object = nameOf(zodSchema);
  if (object === undefined) return schema;
  return { ...mapProperties(schema, (key) => describe(object, key)), ...describe(object) };
}

function describeChoices(
  zodSchema: z.core.$ZodType,
  schema: JsonSchema,
  describeChoice: NonNullable<JsonSchemaOptions['describeChoice']>,
): JsonSchema {
  const object = nameOf(zodSchema);
  return mapProperties(
    schema,
    (key, { enum: choices }) =>
      choices && {
        enumDescriptions: choices.map((each) => describeChoice(object, key, String(each))),
      },
  );
}

/** Returns the name that an object has in the schemas, if it has one. */
function nameOf(zodSchema: z.core.$ZodType): string | undefined {
  const { id, title } = z.globalRegistry.get(zodSchema) ?? {};
  return id ?? title;
}

function mapProperties(
  schema: JsonSchema,
  addedTo: (key: string, property: JsonSchema) => object | undefined,
): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(
    ([key, property]): [string, SchemaOrBoolean] => [
      key,
      typeof property === 'boolean' ? property : { ...property, ...addedTo(key, property) },
    ],
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

function withoutTexts(schema: JsonSchema): JsonSchema {
  const { title: _title, description: _description, ...rest } = schema;
  return rest;
}

/**
 * Numbers that a text may look like, as the loader reads them from a file: a count, a year, an ISBN, and those whose value is
 * no whole number although their text has no point.
 */
const sampleNumbers = {
  integer: ['1', '15', '2021', '9780306406157'],
  number: ['1.5', '1e-3'],
} as const;

function allowNumber(schema: JsonSchema): JsonSchema {
  const { type, enum: choices, const: only, format, allOf = [] } = schema;
  if (type !== 'string' || choices || only !== undefined || format) return schema;
  const patterns = [schema, ...allOf].flatMap((each) =>
    typeof each === 'object' && each.pattern !== undefined ? [new RegExp(each.pattern, 'u')] : [],
  );
  const fits = (text: string): boolean => patterns.every((pattern) => pattern.test(text));
  const number = (['number', 'integer'] as const).find((each) => sampleNumbers[each].some(fits));
  // The types of JSON Schema in zod's declaration are one only, which its own converter does not keep to either.
  return number ? Object.assign({ ...schema }, { type: ['string', number] }) : schema;
}
