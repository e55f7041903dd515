import {
  assetPathSchema,
  getFields,
  fileSchema,
  localizedMarkdownSchema,
  localizedTextSchema,
  moneySchema,
  pictureSchema,
  getRefTypes,
  type ContentType,
  type Exposure,
} from '@comunal/schemas';
import type * as z from 'zod/mini';

/** The kind of a value that facts are collected about. */
export type ValueKind = 'text' | 'markdown' | 'file' | 'picture' | 'asset' | 'money' | 'license';

/** How to walk the values of a schema: derived once from each schema, so that ten thousand entries are walked without reading the schemas again. */
export interface SchemaTraversal {
  readonly kind?: ValueKind;
  readonly references?: readonly ContentType[];
  /** The traversals of an object's fields. Fields without any facts are left out. */
  readonly fields?: ReadonlyMap<
    string,
    { readonly traversal: SchemaTraversal; readonly exposure: Exposure }
  >;
  /** The traversal of a list's items. */
  readonly items?: SchemaTraversal;
  /** The traversals of a union's members: for a text, for a list and for anything else. */
  readonly either?: {
    readonly text: SchemaTraversal | undefined;
    readonly list: SchemaTraversal | undefined;
    readonly object: SchemaTraversal | undefined;
  };
}

const plans = new Map<z.core.$ZodType, SchemaTraversal | undefined>();
const kinds = new Map<z.core.$ZodType, ValueKind>([
  [localizedTextSchema, 'text'],
  [localizedMarkdownSchema, 'markdown'],
  [fileSchema, 'file'],
  [pictureSchema, 'picture'],
  [assetPathSchema, 'asset'],
  [moneySchema, 'money'],
]);

/** Returns the traversal of a schema; `undefined` when its values hold no facts. */
export function getTraversal(schema: z.core.$ZodType): SchemaTraversal | undefined {
  if (plans.has(schema)) return plans.get(schema);
  const traversal = createTraversal(schema);
  plans.set(schema, traversal);
  return traversal;
}

function createTraversal(schema: z.core.$ZodType): SchemaTraversal | undefined {
  const references = getRefTypes(schema);
  if (references) return { references };
  const kind = kinds.get(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return getTraversal(def.innerType);
    case 'array':
      return wrap(getTraversal(def.element));
    case 'union':
      return createUnionTraversal(def.options);
    case 'object':
      return createObjectTraversal(schema, def.shape, kind);
    default:
      return kind && { kind };
  }
}

function wrap(items: SchemaTraversal | undefined): SchemaTraversal | undefined {
  return items && { items };
}

/** Members of the content model's unions differ in the kind of their value, so the value's kind chooses. */
function createUnionTraversal(options: readonly z.core.$ZodType[]): SchemaTraversal | undefined {
  const members = options.map(getTraversal).filter((traversal) => traversal !== undefined);
  const text = members.find(({ kind, references }) => references !== undefined || kind === 'asset');
  const list = members.find(({ items }) => items !== undefined);
  const object = members.find((traversal) => traversal !== text && traversal !== list);
  return members.length === 0 ? undefined : { either: { text, list, object } };
}

function createObjectTraversal(
  schema: z.core.$ZodType,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  kind: ValueKind | undefined,
): SchemaTraversal | undefined {
  const declared = getFields(schema);
  const fields = new Map<string, { traversal: SchemaTraversal; exposure: Exposure }>();
  for (const [key, inner] of Object.entries(shape)) {
    const traversal: SchemaTraversal | undefined =
      key === 'license' ? { kind: 'license' } : getTraversal(inner);
    const exposure = declared && Object.hasOwn(declared, key) ? declared[key]?.exposure : undefined;
    if (traversal) fields.set(key, { traversal, exposure: exposure ?? 'public' });
  }
  if (!kind && fields.size === 0) return undefined;
  return kind ? { kind, fields } : { fields };
}
