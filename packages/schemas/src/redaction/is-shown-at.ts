import * as z from 'zod/mini';
import { consentSchema } from '../atoms/consent.ts';
import type { ContentType } from '../atoms/content-type.ts';
import { refTypesOf } from '../atoms/ref.ts';
import { fieldsOf } from '../exposure/model.ts';
import { publicFormOf } from '../exposure/public-form.ts';
import type { Path } from '../exposure/visit.ts';
import { contentSchemas, type Entry } from '../types/entries.ts';
import { isSame } from './is-same.ts';
import type { RedactionRules } from './redact.ts';
import { mayShow, rulesOf, type ToPublicOptions } from './to-public.ts';
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
export function isShownAt(
  entry: WrittenEntry,
  path: Path,
  lookup: (type: ContentType, slug: string) => WrittenEntry | undefined,
  { today = new Date().toISOString().slice(0, 10) }: ToPublicOptions = {},
): boolean {
  const find = (type: ContentType, slug: string): Entry | undefined => {
    const target = lookup(type, slug);
    return target && hasReadableConsents(target) ? asEntry(target) : undefined;
  };
  try {
    if (!hasReadableConsents(entry) || !mayShow(asEntry(entry), today)) return false;
    return isShown(contentSchemas[entry.type], entry, path, rulesOf(asEntry(entry), find, today));
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
  const fields = fieldsOf(contentSchemas[entry.type]) ?? {};
  if (!Object.hasOwn(fields, 'consents')) return true;
  return (
    z.safeParse(consentsSchema, entry['consents']).success &&
    Object.keys(entry).every((key) => Object.hasOwn(fields, key))
  );
}

function isShown(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path,
  rules: RedactionRules,
): boolean {
  const form = publicFormOf(schema);
  if (form && form.schema !== schema)
    return isUnchanged(schema, value, rules) && isInside(value, path);
  if (refTypesOf(schema)) return path.length === 0 && !withholds(schema, value, rules);
  const fields = fieldsOf(schema);
  if (fields && (!isObject(value) || withholdsObject(fields, value, rules))) return false;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default')
    return isShown(def.innerType, value, path, rules);
  if (def.type === 'union')
    return optionsFor(def.options, value).every((each) => isShown(each, value, path, rules));
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const inside = isObject(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  if (fields) {
    const field = Object.hasOwn(fields, step) ? fields[String(step)] : undefined;
    if (!field || field.exposure === 'never') return false;
    if (field.exposure === 'consent' && !(field.scope && rules.consents(field.scope))) return false;
    return isShown(field.schema, inside, rest, rules);
  }
  if (def.type === 'object') {
    const inner = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
    return inner !== undefined && isShown(inner, inside, rest, rules);
  }
  if (def.type === 'record')
    return z.safeParse(def.keyType, step).success && isShown(def.valueType, inside, rest, rules);
  if (def.type === 'array' && typeof step === 'number')
    return isShown(def.element, Array.isArray(value) ? value[step] : undefined, rest, rules);
  return false;
}

/** Whether a value with a public form of its own leaves exactly as it stands. */
function isUnchanged(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  if (withholds(schema, value, rules)) return false;
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) return false;
  const shown = publicFormOf(schema)?.redact(parsed.data);
  return isSame(shown, parsed.data);
}

function isInside(value: unknown, path: Path): boolean {
  let inside = value;
  for (const step of path) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step)) return false;
    inside = (inside as Readonly<Record<string | number, unknown>>)[step];
  }
  return true;
}
