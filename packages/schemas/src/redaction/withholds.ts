import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { parseRef, getRefTypes } from '../atoms/ref.ts';
import { isLocalizedSchema } from '../atoms/text.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import type { SchemaFields } from '../exposure/field.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import { acceptsKind } from '../exposure/resolve-schema.ts';
import { pictureSchema } from '../parts/picture.ts';
import type { RedactionRules } from './redact.ts';

/**
 * Whether a value withholds the object that requires it: a reference to an entry that is not shown, a visibility that is not
 * admitted, a switch that is off, a picture whose people do not consent, captions that nobody has reviewed, a text that is in no language that may be shown. The value may be invalid; a missing or unreadable one
 * withholds too, while a plain value that is merely wrong does not.
 */
export function withholds(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  if (getPublicForm(schema)) return !hasPublicValue(schema, value, rules);
  const types = getRefTypes(schema);
  if (types) {
    const target = typeof value === 'string' ? parseRef(value, types) : undefined;
    return !target || !rules.isRefVisible(target);
  }
  if (schema === pictureSchema && !rules.admitsPicture(value)) return true;
  if (isLocalizedSchema(schema)) return isObject(value) && hasNoLanguage(value, rules);
  const fields = getFields(schema);
  if (fields && !rules.admitsFile(schema, value)) return true;
  if (fields) return !isObject(value) || withholdsObject(fields, value, rules);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return value !== undefined && withholds(def.innerType, value, rules);
  if (def.type === 'default') return withholds(def.innerType, value ?? def.defaultValue, rules);
  if (def.type === 'union') {
    // An invalid value in place of a reference may have been meant as one, and as one to an entry that is not shown.
    const mayBeRef = def.options.some((option) => getRefTypes(option));
    if (mayBeRef && !safeParse(schema, value).success) return true;
    return selectOptions(def.options, value).some((option) => withholds(option, value, rules));
  }
  if (def.type === 'array' && Array.isArray(value) && value.length > 0)
    return value.every((item) => withholds(def.element, item, rules));
  return false;
}

function hasNoLanguage(texts: object, { admitsLanguage }: RedactionRules): boolean {
  const languages = Object.keys(texts);
  return languages.length > 0 && !languages.some((language) => admitsLanguage(language));
}

/** Whether any required field withholds the object that holds it. */
export function withholdsObject(
  fields: SchemaFields,
  value: Readonly<Record<string, unknown>>,
  rules: RedactionRules,
): boolean {
  return Object.entries(fields).some(
    ([key, { schema, exposure }]) =>
      exposure === 'public' &&
      (schema as z.core.$ZodTypes)._zod.def.type !== 'optional' &&
      withholds(schema, Object.hasOwn(value, key) ? value[key] : undefined, rules),
  );
}

/** Whether a value with a public form is published, unchanged or coarsened. An unreadable value is not. */
function hasPublicValue(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  const form = getPublicForm(schema);
  if (!form || form.schema === schema) return true; // it is published as a whole
  const parsed = safeParse(schema, value);
  if (!parsed.success) return false;
  const redacted = form.redact(parsed.data);
  return (
    redacted !== undefined && (schema !== visibilitySchema || rules.admitsVisibility(redacted))
  );
}

/** Selects the members of a union that a value may be meant for: all of them where none accepts its kind. */
export function selectOptions(
  options: readonly z.core.$ZodType[],
  value: unknown,
): readonly z.core.$ZodType[] {
  const matches = options.filter((option) => acceptsKind(option, value));
  return matches.length > 0 ? matches : options;
}

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
