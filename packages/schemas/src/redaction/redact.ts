import type * as z from 'zod/mini';
import { getRefTypes, parseRef, type RefTarget } from '../atoms/ref.ts';
import type { ConsentScope } from '../atoms/consent-scope.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import type { SchemaFields } from '../exposure/field.ts';
import { isLeafSchema } from '../exposure/is-leaf-schema.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import { resolveSchema } from '../exposure/resolve-schema.ts';

/** What redaction asks about the world outside the value. */
export interface RedactionRules {
  /** Whether the entry a reference points to may be named. */
  readonly shows: (target: RefTarget) => boolean;
  /** Whether a consent of this scope is in force. */
  readonly consents: (scope: ConsentScope) => boolean;
  /** Whether a part of this visibility may be shown inside the entry: a node of a gathering. */
  readonly admits: (visibility: unknown) => boolean;
}

/**
 * Gives the part of a value that may leave, or `undefined` when none may. An object whose required part may not leave
 * goes with it: who may not be named is not described either.
 */
export function redact(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): unknown {
  if (value === undefined || value === null) return undefined;
  const settled = resolveSchema(schema, value);
  if (settled === visibilitySchema && !rules.admits(value)) return undefined;
  const form = getPublicForm(settled);
  if (form) return form.redact(value);
  const types = getRefTypes(settled);
  if (types) {
    const target = typeof value === 'string' ? parseRef(value, types) : undefined;
    return target && rules.shows(target) ? value : undefined;
  }
  const fields = getFields(settled);
  if (fields) return redactObject(fields, value as Readonly<Record<string, unknown>>, rules);
  const { def } = (settled as z.core.$ZodTypes)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    const kept = value
      .map((item) => redact(def.element, item, rules))
      .filter((item) => item !== undefined);
    return kept.length > 0 || value.length === 0 ? kept : undefined;
  }
  if (def.type === 'record') return redactRecord(def.valueType, value, rules);
  if (isLeafSchema(settled)) return value;
  throw new TypeError(`A schema of kind ${def.type} has no public form`);
}

function redactRecord(
  schema: z.core.$ZodType,
  value: object,
  rules: RedactionRules,
): Record<string, unknown> | undefined {
  const all = Object.entries(value);
  const kept = all
    .map(([key, item]) => [key, redact(schema, item, rules)] as const)
    .filter(([, item]) => item !== undefined);
  return kept.length > 0 || all.length === 0 ? Object.fromEntries(kept) : undefined;
}

function redactObject(
  fields: SchemaFields,
  value: Readonly<Record<string, unknown>>,
  rules: RedactionRules,
): Record<string, unknown> | undefined {
  const shown: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (field.exposure === 'private') continue;
    if (field.exposure === 'consent' && !(field.scope && rules.consents(field.scope))) continue;
    const part = redact(field.schema, value[key], rules);
    if (part !== undefined) shown[key] = part;
    else if (!isOptional(field.schema)) return undefined;
  }
  return shown;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}
