import type * as z from 'zod/mini';
import type { ConsentScope } from '../atoms/consent-scope.ts';
import { getRefTypes } from '../atoms/ref.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import type { SchemaFields } from '../exposure/field.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm } from '../exposure/public-form.ts';
import { resolveSchema } from '../exposure/resolve-schema.ts';
import type { FieldPath } from '../exposure/walk-value.ts';
import { contentSchemas, type Entry } from '../types/content-types.ts';
import { isEqual } from './is-equal.ts';
import type { RedactionRules } from './redact.ts';
import {
  isPublishable,
  createRedactionRules,
  type EntryLookup,
  type ToPublicOptions,
} from './to-public.ts';
import { isObject, withholds } from './withholds.ts';

/** A part of an entry that its public form does not have, or has in another form, and why. */
export type WithheldPart =
  /** No consent of the scope is in force. */
  | { readonly reason: 'consent'; readonly path: FieldPath; readonly scope: ConsentScope }
  /** Shown less exactly than it is written: `shown` is what is left. */
  | { readonly reason: 'coarsened'; readonly path: FieldPath; readonly shown: unknown }
  /** A value that allows no form of itself to be shown: a place that is hidden. */
  | { readonly reason: 'hidden'; readonly path: FieldPath }
  /** A switch that is off: a way to give. The object that it stands in is not shown. */
  | { readonly reason: 'off'; readonly path: FieldPath }
  /** A part with a visibility of its own, which is not that of the entry: a node of a gathering. */
  | { readonly reason: 'visibility'; readonly path: FieldPath }
  /** A reference to an entry that is not shown. What requires it, or the whole entry, is not shown either. */
  | { readonly reason: 'reference'; readonly path: FieldPath }
  /** The entry of a person who no longer consents to their name. */
  | { readonly reason: 'name'; readonly path: FieldPath };

/**
 * Lists what the public form of a shown entry leaves out, field by field. An entry that is closed or for allies has no public
 * form on purpose, and gives nothing; fields that are never shown are not listed either.
 *
 * @param lookup finds the entries that references lead to, as for `toPublic`.
 * @throws RangeError when consents are asked for on what is no day.
 */
export function findWithheldParts(
  entry: Entry,
  lookup: EntryLookup,
  { today = new Date().toISOString().slice(0, 10) }: ToPublicOptions = {},
): WithheldPart[] {
  if (entry.visibility !== 'public' && entry.visibility !== 'unlisted') return [];
  if (!isPublishable(entry, today)) return [{ reason: 'name', path: ['consents'] }];
  return [
    ...partsOf(contentSchemas[entry.type], entry, [], createRedactionRules(entry, lookup, today)),
  ];
}

function* partsOf(
  schema: z.core.$ZodType,
  value: unknown,
  path: FieldPath,
  rules: RedactionRules,
): Generator<WithheldPart, void, undefined> {
  if (value === undefined || value === null) return;
  const settled = resolveSchema(schema, value);
  const form = getPublicForm(settled);
  if (form) {
    const shown = form.schema === settled ? value : form.redact(value);
    if (shown === undefined) yield { reason: 'hidden', path };
    else if (!isEqual(shown, value)) yield { reason: 'coarsened', path, shown };
    return;
  }
  if (getRefTypes(settled)) {
    if (withholds(settled, value, rules)) yield { reason: 'reference', path };
    return;
  }
  const fields = getFields(settled);
  const { def } = (settled as z.core.$ZodTypes)._zod;
  if (fields && isObject(value)) yield* partsOfObject(fields, value, path, rules);
  else if (def.type === 'array' && Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* partsOf(def.element, item, [...path, index], rules);
  else if (def.type === 'record' && isObject(value))
    for (const [key, item] of Object.entries(value))
      yield* partsOf(def.valueType, item, [...path, key], rules);
}

function* partsOfObject(
  fields: SchemaFields,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
  rules: RedactionRules,
): Generator<WithheldPart, void, undefined> {
  const decided = decidingPart(fields, value, path, rules);
  if (decided) return yield decided;
  for (const [key, field] of Object.entries(fields)) {
    const item = value[key];
    if (field.exposure === 'private' || item === undefined || isEmpty(item)) continue;
    const inside = [...path, key];
    if (field.exposure === 'consent' && field.scope && !rules.consents(field.scope))
      yield { reason: 'consent', path: inside, scope: field.scope };
    else yield* partsOf(field.schema, item, inside, rules);
  }
}

/** The required part for which an object is not shown at all. */
function decidingPart(
  fields: SchemaFields,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
  rules: RedactionRules,
): WithheldPart | undefined {
  for (const [key, { schema, exposure }] of Object.entries(fields)) {
    if (exposure !== 'public' || (schema as z.core.$ZodTypes)._zod.def.type === 'optional')
      continue;
    if (!withholds(schema, value[key], rules)) continue;
    const inside = [...path, key];
    if (schema === visibilitySchema) return { reason: 'visibility', path: inside };
    return { reason: getPublicForm(schema) ? 'off' : 'reference', path: inside };
  }
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
