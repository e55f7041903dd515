import * as z from 'zod/mini';
import type { Exposure, SchemaField, SchemaFields } from './field.ts';
import { isLeafSchema } from './is-leaf-schema.ts';
import { getFields, type ModelSchema } from './define-model.ts';
import { getPublicForm, type WithPublicForm } from './public-form.ts';
import type { WithCommentsOf } from './with-comments-of.ts';

/** The type of the strict schema of the public form of a value of schema `S`. */
export type PublicSchema<S> =
  S extends WithPublicForm<z.core.$ZodType, infer P>
    ? P
    : S extends ModelSchema<infer F>
      ? z.ZodMiniObject<PublicShape<F>, z.core.$strict>
      : S extends z.ZodMiniOptional<infer I>
        ? z.ZodMiniOptional<PublicSchema<I>>
        : S extends z.ZodMiniDefault<infer I>
          ? PublicSchema<I>
          : S extends z.ZodMiniArray<infer I>
            ? z.ZodMiniArray<PublicSchema<I>>
            : S extends z.ZodMiniRecord<infer K, infer V>
              ? z.ZodMiniRecord<K, PublicSchema<V>>
              : S extends z.ZodMiniUnion<infer O>
                ? z.ZodMiniUnion<{ [I in keyof O]: PublicSchema<O[I]> }>
                : S;

/** The fields that may be published, each with its public schema. */
export type PublicShape<F extends SchemaFields> = {
  -readonly [
    K in keyof F as F[K]['exposure'] extends 'private' ? never : K
  ]: F[K] extends SchemaField<infer S, infer E extends Exposure>
    ? 'consent' extends E
      ? z.ZodMiniOptional<PublicSchema<S>>
      : PublicSchema<S>
    : never;
};

/** Marks a value, in its type and in its data, as the result of `toPublic`. The mark is no proof: outputs parse again. */
interface PublicMark {
  /** Says that `toPublic` or `parsePublic` made it. It is no proof: outputs parse again. */
  readonly '~public': true;
}

/** The public form of a value of schema `S`, with the mark of `toPublic`, and the comments on the fields of its entry `E`. */
export type PublicOutput<S extends z.core.$ZodType, E> = WithCommentsOf<
  E,
  z.output<PublicSchema<S>>
> &
  PublicMark;

/**
 * Derives the strict schema of the public form of a value.
 *
 * @param schema - A schema of {@link defineModel}, or one inside it.
 * @throws TypeError for an object schema that was not made by `defineModel()`, since its fields declare no exposure, and for a
 * kind of schema that redaction does not know and that declares no public form.
 * @example
 * ```ts
 * import { defineModel, nameSchema, privateField, publicField, toPublicSchema } from '@comunal/schemas';
 *
 * const meta = { id: 'Tool', title: 'Tool', description: 'Something to work with.' };
 * const toolSchema = defineModel(meta, {
 *   name: publicField(nameSchema, 'Name', 'What it is called.'),
 *   shelf: privateField(nameSchema, 'Shelf', 'Where it is kept.'),
 * });
 * const publicToolSchema = toPublicSchema(toolSchema);
 * console.log(publicToolSchema.safeParse({ name: 'Taladro', shelf: 'B2' }).success); // → false
 * ```
 */
export function toPublicSchema<S extends z.core.$ZodType>(schema: S): PublicSchema<S>;
export function toPublicSchema(schema: z.core.$ZodType): z.core.$ZodType {
  const form = getPublicForm(schema);
  if (form) return form.schema;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return z.strictObject(toPublicShape(schema));
    case 'default':
      return toPublicSchema(def.innerType);
    // A schema in which nothing changes is kept, with its checks.
    case 'optional': {
      const inner = toPublicSchema(def.innerType);
      return inner === def.innerType ? schema : z.optional(inner);
    }
    case 'array': {
      const element = toPublicSchema(def.element);
      return element === def.element ? schema : z.array(element);
    }
    case 'record': {
      const value = toPublicSchema(def.valueType);
      return value === def.valueType ? schema : z.record(def.keyType, value);
    }
    case 'union': {
      const options = def.options.map((option) => toPublicSchema(option));
      return options.every((option, index) => option === def.options[index])
        ? schema
        : z.union(options);
    }
    default:
      if (isLeafSchema(schema)) return schema;
      throw new TypeError(`A schema of kind ${def.type} has no public form: give it one`);
  }
}

function toPublicShape(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  const fields = getFields(schema);
  if (!fields)
    throw new TypeError(
      'An object schema has fields without an exposure: make it with defineModel()',
    );
  const shape: Record<string, z.core.$ZodType> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (field.exposure === 'private') continue;
    const publicSchema = toPublicSchema(field.schema);
    shape[key] = field.exposure === 'consent' ? z.optional(publicSchema) : publicSchema;
  }
  return shape;
}
