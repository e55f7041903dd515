import type * as z from 'zod/mini';
import type { ConsentScope } from '../atoms/consent-scope.ts';

/**
 * Whether what a field holds may leave the collective.
 *
 * - `public`: it goes wherever the entry goes.
 * - `consent`: only while a consent of the field's scope is given, in force and not withdrawn.
 * - `never`: it is in no output at all.
 */
export type Exposure = 'public' | 'consent' | 'private';

/** One field of a content type: what it holds, whether that may leave, and words for whoever writes it. */
export interface SchemaField<
  S extends z.core.$ZodType = z.core.$ZodType,
  E extends Exposure = Exposure,
> {
  readonly schema: S;
  readonly exposure: E;
  readonly title: string;
  readonly description: string;
  /** The scope a consent must have; only on fields with the exposure `consent`. */
  readonly scope?: ConsentScope;
}

/** The fields of a content type, or of an object inside one, by name. */
export type SchemaFields = Readonly<Record<string, SchemaField>>;

/** A field that goes wherever its entry goes. */
export function publicField<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'public'> {
  return { schema, exposure: 'public', title, description };
}

/** A field that is shown only while a consent of this scope holds. Its schema must be optional. */
export function consentField<S extends z.core.$ZodType>(
  scope: ConsentScope,
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'consent'> {
  return { schema, exposure: 'consent', title, description, scope };
}

/** A field for the collective's own eyes. */
export function privateField<S extends z.core.$ZodType>(
  schema: S,
  title: string,
  description: string,
): SchemaField<S, 'private'> {
  return { schema, exposure: 'private', title, description };
}
