import type * as z from 'zod/mini';
import { tagSchema } from './define-model.ts';

/** How a value that may not leave as it stands looks from outside. */
export interface PublicForm<V = unknown, P extends z.core.$ZodType = z.core.$ZodType> {
  /** What the outside may see: strict, and checked again at every output. */
  readonly schema: P;
  /** Gives the part of the value that may leave, or `undefined` when none may. */
  redact(value: V): z.output<P> | undefined;
}

/** A schema with a public form of its own. */
export type WithPublicForm<S extends z.core.$ZodType, P extends z.core.$ZodType> = S & {
  readonly '~publicForm': PublicForm<z.output<S>, P>;
};

/** Gives a schema a public form, for values that are coarsened rather than shown or withheld. */
export function withPublicForm<S extends z.core.$ZodType, P extends z.core.$ZodType>(
  schema: S,
  form: PublicForm<z.output<S>, P>,
): WithPublicForm<S, P> {
  return tagSchema(schema, '~publicForm', form);
}

/** The public form a schema declares, if it has one. */
export function getPublicForm(schema: z.core.$ZodType): PublicForm | undefined {
  return '~publicForm' in schema ? (schema['~publicForm'] as PublicForm) : undefined;
}

/** Declares that an object without fields of its own exposure leaves as a whole or not at all: money, a date with its zone. */
export function exposeWhole<S extends z.core.$ZodType>(schema: S): WithPublicForm<S, S> {
  return tagSchema(schema, '~publicForm', { schema, redact: (value) => value });
}
