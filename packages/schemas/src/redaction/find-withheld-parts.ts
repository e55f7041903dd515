import type * as z from 'zod/mini';
import type { ConsentScope } from '../atoms/consent-scope.ts';
import { getRefTypes } from '../atoms/ref.ts';
import { isLocalizedSchema } from '../atoms/text.ts';
import { visibilitySchema } from '../atoms/visibility.ts';
import type { SchemaFields } from '../exposure/field.ts';
import { getFields } from '../exposure/define-model.ts';
import { getPublicForm, type PublicForm } from '../exposure/public-form.ts';
import { resolveSchema } from '../exposure/resolve-schema.ts';
import type { FieldPath } from '../exposure/walk-value.ts';
import { pictureSchema } from '../parts/picture.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import type { Entry } from '../types/entry-by-type.ts';
import { isEqual } from './is-equal.ts';
import { readToday, type ToPublicOptions } from './read-today.ts';
import type { RedactionRules } from './redact.ts';
import type { EntryLookup } from './entry-lookup.ts';
import { isPublishable, createRedactionRules } from './to-public.ts';
import { isObject, withholds } from './withholds.ts';

/** A part of an entry that its public form leaves out or coarsens, and the reason. */
export type WithheldPart =
  | {
      /** The field needs a consent of the scope, and none is in force. */
      readonly reason: 'consent';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
      /** What a consent would have to be about. */
      readonly scope: ConsentScope;
    }
  | {
      /** The value is coarsened, such as a place. */
      readonly reason: 'coarsened';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
      /** What is left of the value. */
      readonly publicValue: unknown;
    }
  | {
      /** The value has no public form: a place that is hidden. */
      readonly reason: 'hidden';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    }
  | {
      /** The picture shows recognisable people, and a consent to their image is missing or no longer in force. */
      readonly reason: 'picture';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    }
  | {
      /** A switch is off, that of a way to give. The object that holds it is not shown. */
      readonly reason: 'off';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    }
  | {
      /** The part has a visibility of its own, which the entry does not admit: a node of a gathering. */
      readonly reason: 'visibility';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    }
  | {
      /** The reference leads to an entry that is not shown. What requires it, or the whole entry, is not shown either. */
      readonly reason: 'reference';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    }
  | {
      /** Somebody's safety depends on the entry, and nobody has reviewed the text in this language since it last changed. */
      readonly reason: 'language';
      /**
       * Where the text stands in the entry, with the language; or the captions or the file; or the object that is not shown, since a
       * text that it needs is not.
       */
      readonly path: FieldPath;
    }
  | {
      /** The entry is that of a person who no longer consents to their name. */
      readonly reason: 'name';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    }
  | {
      /** The entry is a testimony without a consent in force, or an article in which a consent is no longer in force. */
      readonly reason: 'testimony';
      /** Where the part stands in the entry. */
      readonly path: FieldPath;
    };

/**
 * Finds what the public form of a public or unlisted entry leaves out, field by field. The list is empty for an entry that is
 * closed or for allies, which has no public form on purpose; private fields are not listed either.
 *
 * @param entry - An entry that fits its schema.
 * @param lookup - Finds the entries that references lead to, such as `get` of loaded content. A reference that it does not find
 * is left out.
 * @param options - The day on which consents have to be in force.
 * @throws RangeError when `today` is not a day, and TypeError for an unknown option.
 * @example
 * ```ts
 * import { findWithheldParts, personSchema } from '@comunal/schemas';
 *
 * const person = personSchema.parse({
 *   type: 'person',
 *   slug: 'luna-de-prueba',
 *   visibility: 'public',
 *   name: 'Luna de Prueba',
 *   biography: { es: 'Vive en la costa.' },
 * });
 * console.log(findWithheldParts(person, () => undefined));
 * // → [ { reason: 'consent', path: [ 'biography' ], scope: 'biography' } ]
 * ```
 */
export function findWithheldParts(
  entry: Entry,
  lookup: EntryLookup,
  options: ToPublicOptions = {},
): WithheldPart[] {
  const today = readToday(options);
  if (entry.visibility !== 'public' && entry.visibility !== 'unlisted') return [];
  if (!isPublishable(entry, today))
    return [{ reason: entry.type === 'article' ? 'testimony' : 'name', path: ['consents'] }];
  const collector = new PartCollector(createRedactionRules(entry, lookup, today));
  collector.walk(contentSchemas[entry.type], entry);
  return collector.parts;
}

class PartCollector {
  readonly parts: WithheldPart[] = [];
  readonly #rules: RedactionRules;
  /** The path of the walk. It is copied only for the few parts that are withheld. */
  readonly #path: (string | number)[] = [];

  constructor(rules: RedactionRules) {
    this.#rules = rules;
  }

  walk(schema: z.core.$ZodType, value: unknown): void {
    if (value === undefined || value === null) return;
    const resolved = resolveSchema(schema, value);
    const form = getPublicForm(resolved);
    if (form) return this.#walkPublicForm(form, resolved, value);
    if (getRefTypes(resolved)) {
      if (withholds(resolved, value, this.#rules))
        this.parts.push({ reason: 'reference', path: [...this.#path] });
      return;
    }
    if (resolved === pictureSchema && !this.#rules.admitsPicture(value)) {
      this.parts.push({ reason: 'picture', path: [...this.#path] });
      return;
    }
    if (isLocalizedSchema(resolved)) return this.#walkTexts(value);
    const fields = getFields(resolved);
    if (fields && !this.#rules.admitsFile(resolved, value)) {
      this.parts.push({ reason: 'language', path: [...this.#path] });
      return;
    }
    const { def } = (resolved as z.core.$ZodTypes)._zod;
    if (fields && isObject(value)) this.#walkObject(fields, value);
    else if (def.type === 'array' && Array.isArray(value))
      for (const [index, item] of value.entries()) this.#walkInside(index, def.element, item);
    else if (def.type === 'record' && isObject(value))
      for (const [key, item] of Object.entries(value)) this.#walkInside(key, def.valueType, item);
  }

  #walkTexts(texts: object): void {
    for (const language of Object.keys(texts))
      if (!this.#rules.admitsLanguage(language))
        this.parts.push({ reason: 'language', path: [...this.#path, language] });
  }

  #walkPublicForm(form: PublicForm, schema: z.core.$ZodType, value: unknown): void {
    if (form.schema === schema) return; // it is published as a whole
    const publicValue = form.redact(value);
    const path = [...this.#path];
    if (publicValue === undefined) this.parts.push({ reason: 'hidden', path });
    else if (!isEqual(publicValue, value))
      this.parts.push({ reason: 'coarsened', path, publicValue });
  }

  #walkInside(step: string | number, schema: z.core.$ZodType, value: unknown): void {
    this.#path.push(step);
    this.walk(schema, value);
    this.#path.pop();
  }

  #walkObject(fields: SchemaFields, value: Readonly<Record<string, unknown>>): void {
    const withholding = findWithholdingPart(fields, value, this.#path, this.#rules);
    if (withholding) {
      this.parts.push(withholding);
      return;
    }
    for (const [key, field] of Object.entries(fields)) {
      const item = value[key];
      if (field.exposure === 'private' || item === undefined || isEmpty(item)) continue;
      if (field.exposure === 'consent' && field.scope && !this.#rules.hasConsent(field.scope))
        this.parts.push({ reason: 'consent', path: [...this.#path, key], scope: field.scope });
      else this.#walkInside(key, field.schema, item);
    }
  }
}

/** Finds the required part because of which an object is not shown at all. */
function findWithholdingPart(
  fields: SchemaFields,
  value: Readonly<Record<string, unknown>>,
  path: FieldPath,
  rules: RedactionRules,
): WithheldPart | undefined {
  for (const [key, { schema, exposure }] of Object.entries(fields)) {
    if (exposure !== 'public' || (schema as z.core.$ZodTypes)._zod.def.type === 'optional')
      continue;
    if (!withholds(schema, value[key], rules)) continue;
    const partPath = [...path, key];
    if (schema === visibilitySchema) return { reason: 'visibility', path: partPath };
    const resolved = resolveSchema(schema, value[key]);
    // Without it the whole object is not shown.
    if (isLocalizedSchema(resolved)) return { reason: 'language', path: [...path] };
    return { reason: getPublicForm(schema) ? 'off' : 'reference', path: partPath };
  }
  return undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
