import * as z from 'zod/mini';
import { consentSchema } from '../atoms/consent.ts';
import type { ContentType } from '../atoms/content-type.ts';
import { getRefTypes } from '../atoms/ref.ts';
import { localeSchema } from '../atoms/locale.ts';
import { isLocalizedSchema } from '../atoms/text.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import type { FieldPath } from '../exposure/walk-value.ts';
import { pictureSchema } from '../parts/picture.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import type { Entry } from '../types/entry-by-type.ts';
import { isEqual } from './is-equal.ts';
import { readToday, type ToPublicOptions } from './read-today.ts';
import type { RedactionRules } from './redact.ts';
import { isPublishable, createRedactionRules } from './to-public.ts';
import { isObject, selectOptions, withholds, withholdsObject } from './withholds.ts';

/** An entry as its file holds it: nothing but its type has been checked. */
export interface WrittenEntry {
  /** The content type, which its folder tells. */
  readonly type: ContentType;
  readonly [key: string]: unknown;
}

/**
 * Whether the value at a path of an entry, and every key on the way to it, is published unchanged, so that a message or a log
 * may quote it. The entry may be invalid in any way; in doubt, the answer is no. It is no as well for a place that is coarsened,
 * and for a key that the schema does not know.
 *
 * @param entry - An entry as it was written.
 * @param path - Where the value stands.
 * @param lookup - Finds the entries that references lead to, whether they fit their schemas or not.
 * @param options - The day on which consents have to be in force.
 * @throws RangeError when `today` is not a day, and TypeError for an unknown option.
 * @example
 * ```ts
 * import { isPathVisible } from '@comunal/schemas';
 *
 * const entry = { type: 'page', slug: 'hola', visibility: 'public', title: 'Hola', notes: 'Nuestras' } as const;
 * console.log(isPathVisible(entry, ['title'], () => undefined)); // → true
 * console.log(isPathVisible(entry, ['notes'], () => undefined)); // → false
 * ```
 */
export function isPathVisible(
  entry: WrittenEntry,
  path: FieldPath,
  lookup: (type: ContentType, slug: string) => WrittenEntry | undefined,
  options: ToPublicOptions = {},
): boolean {
  const today = readToday(options);
  const find = (type: ContentType, slug: string): Entry | undefined => {
    const target = lookup(type, slug);
    return target && hasReadableConsents(target) ? asEntry(target) : undefined;
  };
  try {
    if (!hasReadableConsents(entry) || !isPublishable(asEntry(entry), today)) return false;
    return isPublished(
      contentSchemas[entry.type],
      entry,
      path,
      createRedactionRules(asEntry(entry), find, today),
    );
  } catch {
    return false;
  }
}

/** Takes an entry for a valid one. Where it is invalid, a step further down throws or answers no. */
function asEntry(entry: WrittenEntry): Entry {
  return entry as unknown as Entry;
}

const consentsSchema = z.optional(z.array(consentSchema));

/** An unreadable consent may be a withdrawn one, and so may an unknown key. */
function hasReadableConsents(entry: WrittenEntry): boolean {
  const fields = getFields(contentSchemas[entry.type]) ?? {};
  if (!Object.hasOwn(fields, 'consents')) return true;
  return (
    z.safeParse(consentsSchema, entry['consents']).success &&
    Object.keys(entry).every((key) => Object.hasOwn(fields, key))
  );
}

function isPublished(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath,
  outerRules: RedactionRules,
): boolean {
  const form = getPublicForm(schema);
  // What is published as a whole, such as a licence, is so in every language.
  const rules = form ? { ...outerRules, admitsLanguage: () => true } : outerRules;
  if (form && form.schema !== schema)
    return isUnchanged(schema, value, rules) && hasPath(value, path);
  if (getRefTypes(schema)) return path.length === 0 && !withholds(schema, value, rules);
  if (schema === pictureSchema && !rules.admitsPicture(value)) return false;
  const fields = getFields(schema);
  if (fields && !rules.admitsFile(schema, value)) return false;
  if (isLocalizedSchema(schema)) return isTextPublished(schema, value, path, rules);
  if (fields && (!isObject(value) || withholdsObject(fields, value, rules))) return false;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default')
    return isPublished(def.innerType, value, path, rules);
  if (def.type === 'union')
    return selectOptions(def.options, value).every((each) => isPublished(each, value, path, rules));
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const inside = isObject(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
  if (fields) {
    const field = Object.hasOwn(fields, step) ? fields[String(step)] : undefined;
    if (!field || field.exposure === 'private') return false;
    if (field.exposure === 'consent' && !(field.scope && rules.hasConsent(field.scope)))
      return false;
    return isPublished(field.schema, inside, rest, rules);
  }
  if (def.type === 'object') {
    const inner = Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
    return inner !== undefined && isPublished(inner, inside, rest, rules);
  }
  if (def.type === 'record')
    return (
      z.safeParse(def.keyType, step).success && isPublished(def.valueType, inside, rest, rules)
    );
  if (def.type === 'array' && typeof step === 'number')
    return isPublished(def.element, Array.isArray(value) ? value[step] : undefined, rest, rules);
  return false;
}

/** Whether a text by language is published, or what it holds in one. */
function isTextPublished(
  schema: z.core.$ZodType,
  value: unknown,
  [language, ...rest]: FieldPath,
  rules: RedactionRules,
): boolean {
  if (withholds(schema, value, rules)) return false;
  if (language === undefined) return true;
  return (
    rest.length === 0 &&
    z.safeParse(localeSchema, language).success &&
    rules.admitsLanguage(String(language))
  );
}

/** Whether a value with a public form of its own is published unchanged. */
function isUnchanged(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  if (withholds(schema, value, rules)) return false;
  const parsed = z.safeParse(schema, value);
  if (!parsed.success) return false;
  const redacted = getPublicForm(schema)?.redact(parsed.data);
  return isEqual(redacted, parsed.data);
}

function hasPath(value: unknown, path: FieldPath): boolean {
  let inside = value;
  for (const step of path) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step)) return false;
    inside = (inside as Readonly<Record<string | number, unknown>>)[step];
  }
  return true;
}
