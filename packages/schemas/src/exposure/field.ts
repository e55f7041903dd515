import type * as z from 'zod/mini';
import type { ConsentScope } from '../atoms/consent-scope.ts';

/**
 * Whether the value of a field may be published.
 *
 * - `public`: it is published wherever the entry is.
 * - `consent`: it is published only while a consent of the field's scope is in force.
 * - `private`: it is in no output at all.
 */
export type Exposure = 'public' | 'consent' | 'private';

/** One field of a content type: its schema, its exposure, and the texts that help authors to fill it in. */
export interface SchemaField<
  S extends z.core.$ZodType = z.core.$ZodType,
  E extends Exposure = Exposure,
> {
  /** The schema of the value, with `z.optional` or `z._default` where authors may leave it out. */
  readonly schema: S;
  /** Whether the value may be published. */
  readonly exposure: E;
  /** What a form and the pages about fields call it, in English. */
  readonly title: string;
  /** What an author writes there, in a sentence in English. */
  readonly description: string;
  /** The scope that a consent must have. Only fields with the exposure `consent` have one. */
  readonly scope?: ConsentScope;
}

/** The fields of a content type, or of an object inside one, by key. */
export type SchemaFields = Readonly<Record<string, SchemaField>>;

/**
 * Declares a field that is published wherever its entry is.
 *
 * @param schema - The schema of the value.
 * @param title - What forms and the pages about fields call it.
 * @param description - What an author writes there.
 * @example
 * ```ts
 * import { defineModel, nameSchema, publicField } from '@comunal/schemas';
 *
 * const meta = { id: 'Tool', title: 'Tool', description: 'Something to work with.' };
 * export const toolSchema = defineModel(meta, {
 *   name: publicField(nameSchema, 'Name', 'What it is called.'),
 * });
 * ```
 */
export function publicField<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'public'> {
  return { schema, exposure: 'public', title, description };
}

/**
 * Declares a field that is published only while a consent of this scope is in force. Its schema must be optional.
 *
 * @param scope - What a consent has to be about.
 * @param schema - The schema of the value.
 * @param title - What forms and the pages about fields call it.
 * @param description - What an author writes there.
 * @example
 * ```ts
 * import * as z from 'zod/mini';
 * import { consentField, defineModel, nameSchema } from '@comunal/schemas';
 *
 * const meta = { id: 'Guest', title: 'Guest', description: 'Who came.' };
 * export const guestSchema = defineModel(meta, {
 *   name: consentField('name', z.optional(nameSchema), 'Name', 'How they want to be called.'),
 * });
 * ```
 */
export function consentField<S extends z.core.$ZodType>(
  scope: ConsentScope,
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'consent'> {
  return { schema, exposure: 'consent', title, description, scope };
}

/**
 * Declares a field that is never published: it is for the collective alone.
 *
 * @param schema - The schema of the value.
 * @param title - What forms and the pages about fields call it.
 * @param description - What an author writes there.
 * @example
 * ```ts
 * import { defineModel, getFields, nameSchema, privateField } from '@comunal/schemas';
 *
 * const meta = { id: 'Tool', title: 'Tool', description: 'Something to work with.' };
 * const toolSchema = defineModel(meta, {
 *   shelf: privateField(nameSchema, 'Shelf', 'Where it is kept.'),
 * });
 * console.log(getFields(toolSchema)?.['shelf']?.exposure); // → private
 * ```
 */
export function privateField<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'private'> {
  return { schema, exposure: 'private', title, description };
}
