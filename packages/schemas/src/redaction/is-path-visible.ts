import * as z from 'zod/mini';
import { consentSchema } from '../atoms/consent.ts';
import type { ContentType } from '../atoms/content-type.ts';
import { getRefTypes } from '../atoms/ref.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import type { FieldPath } from '../exposure/walk-value.ts';
import { contentSchemas, type Entry } from '../types/content-types.ts';
import { isEqual } from './is-equal.ts';
import type { RedactionRules } from './redact.ts';
import { isPublishable, createRedactionRules, type ToPublicOptions } from './to-public.ts';
import { isObject, optionsFor, withholds, withholdsObject } from './withholds.ts';

/** An entry as its file holds it: nothing is known but its type. */
export interface WrittenEntry {
  readonly type: ContentType;
  readonly [key: string]: unknown;
}

/**
 * Whether what stands at a path of an entry, and every key on the way to it, is shown as it stands, so that a message or a
 * log may quote it. The entry may be wrong in any way; where that leaves a doubt, the answer is no. A place that is shown
 * less exactly than it is written is not shown as it stands, nor is a key that the schema does not know.
 *
 * @param lookup finds the entries that references lead to, whether they fit their schemas or not.
 */
export function isPathVisible(
  entry: WrittenEntry,
  path: FieldPath,
  lookup: (type: ContentType, slug: string) => WrittenEntry | undefined,
  { today = new Date().toISOString().slice(0, 10) }: ToPublicOptions = {},
): boolean {
  const find = (type: ContentType, slug: string): Entry | undefined => {
    const target = lookup(type, slug);
    return target && hasReadableConsents(target) ? asEntry(target) : undefined;
  };
  try {
    if (!hasReadableConsents(entry) || !isPublishable(asEntry(entry), today)) return false;
    return isVisible(
      contentSchemas[entry.type],
      entry,
      path,
      createRedactionRules(asEntry(entry), find, today),
    );
  } catch {
    return false;
  }
}

/** What it is not makes a step further down throw, or answer no. */
function asEntry(entry: WrittenEntry): Entry {
  return entry as unknown as Entry;
}

const consentsSchema = z.optional(z.array(consentSchema));

/** A consent that cannot be read may be a withdrawn one, and so may a key that nobody knows. */
function hasReadableConsents(entry: WrittenEntry): boolean {
  const fields = getFields(contentSchemas[entry.type]) ?? {};
  if (!Object.hasOwn(fields, 'consents')) return true;
  return (
    z.safeParse(consentsSchema, entry['consents']).success &&
    Object.keys(entry).every((key) => Object.hasOwn(fields, key))
  );
}

function isVisible(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath,
  rules: RedactionRules,
): boolean {
  const form = getPublicForm(schema);
  if (form && form.schema !== schema)
    return isUnchanged(schema, value, rules) && isInside(value, path);
  if (getRefTypes(schema)) return path.length === 0 && !withholds(schema, value, rules);
  const fields = getFields(schema);
  if (fields && (!isObject(value) || withholdsObject(fields, value, rules))) return false;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default')
    return isVisible(def.innerType, value, path, rules);
  if (def.type === 'union')
    return optionsFor(def.options, value).every((each) => isVisible(each, value, path, rules));
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const inside = isObject(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  if (fields) {
    const field = Object.hasOwn(fields, step) ? fields[String(step)] : undefined;
    if (!field || field.exposure === 'private') return false;
    if (field.exposure === 'consent' && !(field.scope && rules.consents(field.scope))) return false;
    return isVisible(field.schema, inside, rest, rules);
  }
  if (def.type === 'object') {
    const inner = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
    return inner !== undefined && isVisible(inner, inside, rest, rules);
  }
  if (def.type === 'record')
    return z.safeParse(def.keyType, step).success && isVisible(def.valueType, inside, rest, rules);
  if (def.type === 'array' && typeof step === 'number')
    return isVisible(def.element, Array.isArray(value) ? value[step] : undefined, rest, rules);
  return false;
}

/** Whether a value with a public form of its own leaves exactly as it stands. */
function isUnchanged(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  if (withholds(schema, value, rules)) return false;
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) return false;
  const shown = getPublicForm(schema)?.redact(parsed.data);
  return isEqual(shown, parsed.data);
}

function isInside(value: unknown, path: FieldPath): boolean {
  let inside = value;
  for (const step of path) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step)) return false;
    inside = (inside as Readonly<Record<string | number, unknown>>)[step];
  }
  return true;
}
