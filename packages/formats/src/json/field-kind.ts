import type * as z from 'zod/mini';
import {
  assetPathSchema,
  getFields,
  getRefTypes,
  licenseSchema,
  localeSchema,
  partialDateSchema,
  zonedDateTimeSchema,
  type ContentType,
} from '@comunal/schemas';

/** A field of an object: its schema, and what is known of it. */
export interface ObjectField {
  readonly key: string;
  readonly schema: z.core.$ZodType;
  readonly isRequired: boolean;
  readonly description: string | undefined;
}

/** What the values of a schema become in JSON. */
export type FieldKind =
  | { readonly kind: 'texts' | 'date' | 'license' | 'file' | 'plain' }
  | { readonly kind: 'reference'; readonly types: readonly ContentType[] }
  | { readonly kind: 'list'; readonly element: z.core.$ZodType }
  | { readonly kind: 'record'; readonly value: z.core.$ZodType }
  | { readonly kind: 'union'; readonly options: readonly z.core.$ZodType[] }
  | { readonly kind: 'object'; readonly fields: readonly ObjectField[] };

const kinds = new WeakMap<z.core.$ZodType, FieldKind>();

/** Tells what the values of a schema of the content model become. */
export function getFieldKind(schema: z.core.$ZodType): FieldKind {
  const kind = kinds.get(schema) ?? findKind(schema);
  kinds.set(schema, kind);
  return kind;
}

function findKind(schema: z.core.$ZodType): FieldKind {
  const types = getRefTypes(schema);
  if (types) return { kind: 'reference', types };
  if (schema === assetPathSchema) return { kind: 'file' };
  if (schema === licenseSchema) return { kind: 'license' };
  if (schema === partialDateSchema || schema === zonedDateTimeSchema) return { kind: 'date' };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return getFieldKind(def.innerType);
    case 'array':
      return { kind: 'list', element: def.element };
    case 'record':
      return isTexts(schema) ? { kind: 'texts' } : { kind: 'record', value: def.valueType };
    case 'object':
      return { kind: 'object', fields: listFields(schema, def.shape) };
    case 'union':
      return findUnionKind(def.options);
    default:
      return { kind: 'plain' };
  }
}

/** Whether a schema is of texts by language. */
function isTexts(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return (
    def.type === 'record' &&
    def.keyType === localeSchema &&
    (def.valueType as z.core.$ZodTypes)._zod.def.type === 'string'
  );
}

/** A name is a text by language as well, and a moment is a date. */
function findUnionKind(options: readonly z.core.$ZodType[]): FieldKind {
  if (options.length === 2 && options.some(isTexts)) return { kind: 'texts' };
  const [first, ...rest] = options.map(getFieldKind);
  return first?.kind === 'date' && rest.every(({ kind }) => kind === 'date')
    ? first
    : { kind: 'union', options };
}

/** Lists the fields that may be published, in the order of the schema. What the export says itself is not repeated. */
function listFields(
  schema: z.core.$ZodType,
  shape: Readonly<Record<string, z.core.$ZodType>>,
): ObjectField[] {
  const fields = getFields(schema);
  return Object.entries(shape).flatMap(([key, inner]) => {
    const field = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (key === 'visibility' || field?.exposure === 'private') return [];
    const { type } = (inner as z.core.$ZodTypes)._zod.def;
    return {
      key,
      schema: inner,
      isRequired: type !== 'optional' && field?.exposure !== 'consent',
      description: field?.description,
    };
  });
}
