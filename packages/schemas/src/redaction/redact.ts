import type * as z from 'zod/mini';
import { getRefTypes, parseRef, type RefTarget } from '../atoms/ref.ts';
import type { ConsentScope } from '../atoms/consent-scope.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import { isLocalizedSchema } from '../atoms/text.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import type { SchemaFields } from '../exposure/field.ts';
import { isLeafSchema } from '../exposure/is-leaf-schema.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import { resolveSchema } from '../exposure/resolve-schema.ts';
import { pictureSchema } from '../parts/picture.ts';

/** What redaction depends on besides the value. */
export interface RedactionRules {
  /** Whether the entry that a reference points to may be named. */
  readonly isRefVisible: (target: RefTarget) => boolean;
  /** Whether a consent of this scope is in force. */
  readonly hasConsent: (scope: ConsentScope) => boolean;
  /** Whether a part with a visibility of its own may be published inside the entry: a node of a gathering. */
  readonly admitsVisibility: (visibility: unknown) => boolean;
  /** Whether the people in a picture, if any, consent to its publication. */
  readonly admitsPicture: (picture: unknown) => boolean;
  /** Whether captions or a file of this schema may be published, as far as their language decides. */
  readonly admitsFile: (schema: z.core.$ZodType, value: unknown) => boolean;
  /** Whether texts in this language may be published: not an unreviewed one on which somebody's safety depends. */
  readonly admitsLanguage: (language: LanguageTag) => boolean;
}

/**
 * Redacts a value to the part that may be published, or gives `undefined` when none may. An object goes together with a
 * required part that may not be published: who may not be named is not described either.
 */
export function redact(schema: z.core.$ZodType, value: unknown, rules: RedactionRules): unknown {
  if (value === undefined || value === null) return undefined;
  const resolved = resolveSchema(schema, value);
  if (resolved === visibilitySchema && !rules.admitsVisibility(value)) return undefined;
  if (resolved === pictureSchema && !rules.admitsPicture(value)) return undefined;
  const form = getPublicForm(resolved);
  if (form) return form.redact(value);
  const types = getRefTypes(resolved);
  if (types) {
    const target = typeof value === 'string' ? parseRef(value, types) : undefined;
    return target && rules.isRefVisible(target) ? value : undefined;
  }
  const fields = getFields(resolved);
  if (fields && !rules.admitsFile(resolved, value)) return undefined;
  if (fields) return redactObject(fields, value as Readonly<Record<string, unknown>>, rules);
  const { def } = (resolved as z.core.$ZodTypes)._zod;
  if (def.type === 'array' && Array.isArray(value)) {
    const kept = value
      .map((item) => redact(def.element, item, rules))
      .filter((item) => item !== undefined);
    return kept.length > 0 || value.length === 0 ? kept : undefined;
  }
  if (isLocalizedSchema(resolved)) return redactTexts(value, rules);
  if (def.type === 'record') return redactRecord(def.valueType, value, rules);
  if (isLeafSchema(resolved)) return value;
  throw new TypeError(`A schema of kind ${def.type} has no public form`);
}

/** Redacts a text by language. One that is in no language any more is none. */
function redactTexts(texts: object, { admitsLanguage }: RedactionRules): object | undefined {
  const items = Object.entries(texts);
  const kept = items.filter(([language]) => admitsLanguage(language));
  if (kept.length === 0) return undefined;
  return kept.length === items.length ? { ...texts } : Object.fromEntries(kept);
}

function redactRecord(
  schema: z.core.$ZodType,
  value: object,
  rules: RedactionRules,
): Record<string, unknown> | undefined {
  const items = Object.entries(value);
  const kept = items
    .map(([key, item]) => [key, redact(schema, item, rules)] as const)
    .filter(([, item]) => item !== undefined);
  return kept.length > 0 || items.length === 0 ? Object.fromEntries(kept) : undefined;
}

function redactObject(
  fields: SchemaFields,
  value: Readonly<Record<string, unknown>>,
  rules: RedactionRules,
): Record<string, unknown> | undefined {
  const visible: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (field.exposure === 'private') continue;
    if (field.exposure === 'consent' && !(field.scope && rules.hasConsent(field.scope))) continue;
    const part = redact(field.schema, value[key], rules);
    if (part !== undefined) visible[key] = part;
    else if (!isOptional(field.schema)) return undefined;
  }
  return visible;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}
