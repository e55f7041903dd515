import * as z from 'zod/mini';
import type { SchemaFields } from './field.ts';

/** A strict object schema that keeps the exposure of each of its fields. */
export type ModelSchema<F extends SchemaFields> = z.ZodMiniObject<
  SchemaShape<F>,
  z.core.$strict
> & {
  readonly '~fields': F;
};

/** The schema of each field, by key: the shape of a zod object. */
export type SchemaShape<F extends SchemaFields> = { -readonly [K in keyof F]: F[K]['schema'] };

/**
 * Defines the strict schema of an object, each field of which declares its exposure.
 *
 * Pass further checks as `checks`: calling `.check()` on the result would make a copy without the exposures.
 *
 * @param meta - The name of the object in JSON Schema, and its texts in English.
 * @param fields - Its fields, by key.
 * @param checks - What has to hold between fields. @defaultValue none
 * @example
 * ```ts
 * import { defineModel, nameSchema, privateField, publicField } from '@comunal/schemas';
 *
 * const meta = { id: 'Tool', title: 'Tool', description: 'Something to work with.' };
 * const toolSchema = defineModel(meta, {
 *   name: publicField(nameSchema, 'Name', 'What it is called.'),
 *   shelf: privateField(nameSchema, 'Shelf', 'Where it is kept.'),
 * });
 * console.log(toolSchema.safeParse({ name: 'Taladro', shelf: 'B2', color: 'rojo' }).success); // → false
 * ```
 */
export function defineModel<const F extends SchemaFields>(
  meta: { readonly id: string; readonly title: string; readonly description: string },
  fields: F,
  checks: readonly z.core.$ZodCheck<
    z.output<z.ZodMiniObject<SchemaShape<F>, z.core.$strict>>
  >[] = [],
): ModelSchema<F> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, field.schema]),
  ) as SchemaShape<F>; // Object.fromEntries forgets the keys, which are those of `fields`
  const schema = z.strictObject(shape).check(...checks, z.meta(meta));
  return tagSchema(schema, '~fields', fields);
}

/**
 * Gets the fields of a schema that {@link defineModel} made, or `undefined` for any other schema.
 *
 * @param schema - Any schema of zod.
 * @example
 * ```ts
 * import { eventSchema, getFields } from '@comunal/schemas';
 *
 * console.log(getFields(eventSchema)?.['room']?.exposure); // → private
 * ```
 */
export function getFields(schema: z.core.$ZodType): SchemaFields | undefined {
  return (schema as { readonly '~fields'?: SchemaFields })['~fields'];
}

/** Attaches a non-enumerable property to a schema. It is read without asking `in` first, which is slow: the engine caches it less. */
export function tagSchema<S extends z.core.$ZodType, K extends `~${string}`, V>(
  schema: S,
  key: K,
  value: V,
): S & { readonly [P in K]: V } {
  return Object.defineProperty(schema, key, { value }) as S & { readonly [P in K]: V };
}
