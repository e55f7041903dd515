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

/** What a schema's value is, for whoever looks through an entry. */
export type Mark = 'text' | 'markdown' | 'file' | 'picture' | 'asset' | 'money' | 'license';

/** How to look through a value: made once for each schema, so that ten thousand entries are gone through without asking the schemas again. */
export interface Plan {
  readonly mark?: Mark;
  readonly references?: readonly ContentType[];
  /** Plans of an object's fields. Those with nothing to look for are left out. */
  readonly fields?: ReadonlyMap<string, { readonly plan: Plan; readonly exposure: Exposure }>;
  /** The plan of a list's items. */
  readonly items?: Plan;
  /** Plans of a union's members, for a text, for a list and for anything else. */
  readonly either?: {
    readonly text: Plan | undefined;
    readonly list: Plan | undefined;
    readonly object: Plan | undefined;
  };
}

const plans = new Map<z.core.$ZodType, Plan | undefined>();
const marks = new Map<z.core.$ZodType, Mark>([
  [localizedTextSchema, 'text'],
  [localizedMarkdownSchema, 'markdown'],
  [fileSchema, 'file'],
  [pictureSchema, 'picture'],
  [assetPathSchema, 'asset'],
  [moneySchema, 'money'],
]);

/** The plan of a schema; `undefined` when its values hold nothing to look for. */
export function planOf(schema: z.core.$ZodType): Plan | undefined {
  if (plans.has(schema)) return plans.get(schema);
  const plan = makePlan(schema);
  plans.set(schema, plan);
  return plan;
}

function makePlan(schema: z.core.$ZodType): Plan | undefined {
  const references = getRefTypes(schema);
  if (references) return { references };
  const mark = marks.get(schema);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return planOf(def.innerType);
    case 'array':
      return wrap(planOf(def.element));
    case 'union':
      return unionPlan(def.options);
    case 'object':
      return objectPlan(schema, def.shape, mark);
    default:
      return mark && { mark };
  }
}

function wrap(items: Plan | undefined): Plan | undefined {
  return items && { items };
}

/** Members of the content model's unions differ in the kind of their value, so the value's kind chooses. */
function unionPlan(options: readonly z.core.$ZodType[]): Plan | undefined {
  const found = options.map(planOf).filter((plan) => plan !== undefined);
  const text = found.find(({ mark, references }) => references !== undefined || mark === 'asset');
  const list = found.find(({ items }) => items !== undefined);
  const object = found.find((plan) => plan !== text && plan !== list);
  return found.length === 0 ? undefined : { either: { text, list, object } };
}

function objectPlan(
  schema: z.core.$ZodType,
  shape: Readonly<Record<string, z.core.$ZodType>>,
  mark: Mark | undefined,
): Plan | undefined {
  const declared = getFields(schema);
  const fields = new Map<string, { plan: Plan; exposure: Exposure }>();
  for (const [key, inner] of Object.entries(shape)) {
    const plan: Plan | undefined = key === 'license' ? { mark: 'license' } : planOf(inner);
    const exposure = declared && Object.hasOwn(declared, key) ? declared[key]?.exposure : undefined;
    if (plan) fields.set(key, { plan, exposure: exposure ?? 'public' });
  }
  if (!mark && fields.size === 0) return undefined;
  return mark ? { mark, fields } : { fields };
}
