import * as z from 'zod/mini';
import { contentSchemas, contentTypes, getFields } from '@comunal/schemas';
import { getJsonKey } from './convert-value.ts';
import { getFieldKind, type FieldKind, type ObjectField } from './field-kind.ts';
import { pageUrl, sharedDefs } from './shared-definitions.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Creates the JSON Schema (draft 2020-12) of what {@link toJson} returns, for generators that check what they read and for
 * editors that complete it. Each content type is a definition of its own, such as `#/$defs/event`.
 *
 * @example
 * ```ts
 * import { createJsonExportSchema } from '@comunal/formats';
 *
 * const { title, required } = createJsonExportSchema();
 * console.log(title, required); // → Export of entries [ 'version', 'siteUrl', 'entries' ]
 * ```
 */
export function createJsonExportSchema(): JsonSchema {
  const defs: Record<string, JsonSchema> = { ...sharedDefs };
  const entries = contentTypes.map((type) => {
    const kind = getFieldKind(contentSchemas[type]);
    defs[type] = describeEntry(kind, defs);
    return { $ref: `#/$defs/${type}` };
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Export of entries',
    type: 'object',
    required: ['version', 'siteUrl', 'entries'],
    properties: {
      version: { const: 1 },
      siteUrl: { type: 'string', format: 'uri' },
      entries: { type: 'array', items: { oneOf: entries } },
    },
    additionalProperties: false,
    $defs: defs,
  };
}

/** Describes an entry, which may lack a reference that its type requires: the export may be without a lookup. */
function describeEntry(kind: FieldKind, defs: Record<string, JsonSchema>): JsonSchema {
  if (kind.kind !== 'object') return {};
  const fields = kind.fields.map((field) => ({
    ...field,
    isRequired: field.isRequired && getFieldKind(field.schema).kind !== 'reference',
  }));
  const { properties, ...object } = describe({ ...kind, fields }, undefined, defs);
  return { ...object, properties: { pageUrl, ...properties } };
}

function describeField(
  { key, schema, description }: ObjectField,
  defs: Record<string, JsonSchema>,
) {
  const described = describeSchema(schema, defs);
  return [
    getJsonKey(key, schema),
    description === undefined ? described : { description, ...described },
  ] as const;
}

/** Describes a schema. Objects of the content model that have a name are definitions of their own. */
function describeSchema(schema: z.core.$ZodType, defs: Record<string, JsonSchema>): JsonSchema {
  const inner = unwrap(schema);
  const id = getFields(inner) && z.globalRegistry.get(inner)?.id;
  if (id === undefined) return describe(getFieldKind(inner), inner, defs);
  defs[id] ??= describe(getFieldKind(inner), inner, defs);
  return { $ref: `#/$defs/${id}` };
}

function describe(
  kind: FieldKind,
  schema: z.core.$ZodType | undefined,
  defs: Record<string, JsonSchema>,
): JsonSchema {
  switch (kind.kind) {
    case 'texts':
    case 'date':
    case 'license':
    case 'reference':
      return { $ref: `#/$defs/${kind.kind}` };
    case 'file':
      return { type: 'string', format: 'uri' };
    case 'list':
      return { type: 'array', items: describeSchema(kind.element, defs) };
    case 'record':
      return { type: 'object', additionalProperties: describeSchema(kind.value, defs) };
    case 'union':
      return { anyOf: kind.options.map((option) => describeSchema(option, defs)) };
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(kind.fields.map((field) => describeField(field, defs))),
        required: kind.fields.flatMap(({ key, schema: inner, isRequired }) =>
          isRequired ? getJsonKey(key, inner) : [],
        ),
        additionalProperties: false,
      };
    case 'plain':
      return schema ? describePlain(schema) : {};
  }
}

function describePlain(schema: z.core.$ZodType): JsonSchema {
  const { type, enum: choices, const: only, pattern, minimum, maximum } = z.toJSONSchema(schema);
  return Object.fromEntries(
    Object.entries({ type, enum: choices, const: only, pattern, minimum, maximum }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'default' ? unwrap(def.innerType) : schema;
}
