import type * as z from 'zod/mini';
import type { ConsentScope } from '../atoms/consent-scope.ts';

/**
 * Whether the value of a field may be published.
 *
 * - `public`: it is published wherever the entry is.
 * - `consent`: it is published only while a consent of the field's scope is in force.
 * - `never`: it is in no output at all.
 */
export type Exposure = 'public' | 'consent' | 'private';

/** One field of a content type: its schema, its exposure, and the texts that help authors to fill it in. */
export interface SchemaField<
  S extends z.core.$ZodType = z.core.$ZodType,
  E extends Exposure = Exposure,
> {
  readonly schema: S;
  readonly exposure: E;
  readonly title: string;
  readonly description: string;
  /** The scope that a consent must have. Only fields with the exposure `consent` have one. */
  readonly scope?: ConsentScope;
}

/** The fields of a content type, or of an object inside one, by key. */
export type SchemaFields = Readonly<Record<string, SchemaField>>;

/** Declares a field that is published wherever its entry is. */
export function publicField<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'public'> {
  return { schema, exposure: 'public', title, description };
}

/** Declares a field that is published only while a consent of this scope is in force. Its schema must be optional. */
export function consentField<S extends z.core.$ZodType>(
  scope: ConsentScope,
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'consent'> {
  return { schema, exposure: 'consent', title, description, scope };
}

/** Declares a field that is never published: it is for the collective alone. */
export function privateField<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'private'> {
  return { schema, exposure: 'private', title, description };
}
