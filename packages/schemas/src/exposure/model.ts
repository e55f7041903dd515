import * as z from 'zod/mini';
import type { Fields } from './field.ts';

/** A strict object schema that remembers the exposure of each of its fields. */
export type Model<F extends Fields> = z.ZodMiniObject<Shape<F>, z.core.$strict> & {
  readonly '~fields': F;
};

/** The schema of each field, as zod wants them. */
export type Shape<F extends Fields> = { -readonly [K in keyof F]: F[K]['schema'] };

/**
 * Makes the strict schema of an object whose every field declares its exposure.
 *
 * Further checks go in `checks`: calling `.check()` on the result makes a copy that has lost the exposures.
 */
export function model<const F extends Fields>(
  meta: { readonly id: string; readonly title: string; readonly description: string },
  fields: F,
  checks: readonly z.core.$ZodCheck<z.output<z.ZodMiniObject<Shape<F>, z.core.$strict>>>[] = [],
): Model<F> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.schema]),
  ) as Shape<F>; // Object.fromEntries forgets the keys, which are those of `fields`
  const schema = z.strictObject(shape).check(...checks, z.meta(meta));
  return mark(schema, '~fields', fields);
}

/** The fields of a schema made by {@link model}, or `undefined` for any other schema. */
export function fieldsOf(schema: z.core.$ZodType): Fields | undefined {
  return '~fields' in schema ? (schema['~fields'] as Fields) : undefined;
}

/** Hangs a mark on a schema, out of the way of whoever lists its properties. */
export function mark<S extends z.core.$ZodType, K extends `~${string}`, V>(
  schema: S,
  key: K,
  value: V,
): S & { readonly [P in K]: V } {
  return Object.defineProperty(schema, key, { value }) as S & { readonly [P in K]: V };
}
