import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { parseRef, getRefTypes } from '../atoms/ref.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import type { SchemaFields } from '../exposure/field.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import { mayHold } from '../exposure/resolve-schema.ts';
import type { RedactionRules } from './redact.ts';

/**
 * Whether a value, which may not fit its schema, keeps the object that requires it from being shown: a reference to an entry
 * that is not shown, a visibility that is not admitted, a switch that is off. What is missing or cannot be read counts as
 * that; a plain value that is merely wrong does not.
 */
export function withholds(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  if (getPublicForm(schema)) return !isTold(schema, value, rules);
  const types = getRefTypes(schema);
  if (types) {
    const target = typeof value === 'string' ? parseRef(value, types) : undefined;
    return !target || !rules.shows(target);
  }
  const fields = getFields(schema);
  if (fields) return !isObject(value) || withholdsObject(fields, value, rules);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return value !== undefined && withholds(def.innerType, value, rules);
  if (def.type === 'default') return withholds(def.innerType, value ?? def.defaultValue, rules);
  if (def.type === 'union') {
    // What stands in place of a reference may be meant for one, and for one that is not shown.
    const mayBeRef = def.options.some((option) => getRefTypes(option));
    if (mayBeRef && !safeParse(schema, value).success) return true;
    return optionsFor(def.options, value).some((option) => withholds(option, value, rules));
  }
  if (def.type === 'array' && Array.isArray(value) && value.length > 0)
    return value.every((item) => withholds(def.element, item, rules));
  return false;
}

/** Whether any required field withholds the object that it is in. */
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

/** Whether a value with a public form of its own is told, changed or not. One that cannot be read is not. */
function isTold(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): boolean {
  const form = getPublicForm(schema);
  if (!form || form.schema === schema) return true; // it leaves as a whole
  const parsed = safeParse(schema, value);
  if (!parsed.success) return false;
  const told = form.redact(parsed.data);
  return told !== undefined && (schema !== visibilitySchema || rules.admits(told));
}

/** The members of a union that a value may be meant for: all of them where none takes its kind. */
export function optionsFor(
  options: readonly z.core.$ZodType[],
  value: unknown,
): readonly z.core.$ZodType[] {
  const fitting = options.filter((option) => mayHold(option, value));
  return fitting.length > 0 ? fitting : options;
}

/** Whether a value is a mapping. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
