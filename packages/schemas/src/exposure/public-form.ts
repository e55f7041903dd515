import type * as z from 'zod/mini';
import { tagSchema } from './define-model.ts';

/** How a value is published that may not be published unchanged, such as a place. */
export interface PublicForm<V = unknown, P extends z.core.$ZodType = z.core.$ZodType> {
  /** The strict schema of the public value. It is checked again at every output. */
  readonly schema: P;
  /**
   * Redacts the value to what may be published, or gives `undefined` when nothing may.
   * @param value - As the entry has it.
   */
  redact(value: V): z.output<P> | undefined;
}

/** A schema with a public form of its own. */
export type WithPublicForm<S extends z.core.$ZodType, P extends z.core.$ZodType> = S & {
  readonly '~publicForm': PublicForm<z.output<S>, P>;
};

/** Attaches a public form to a schema whose values are coarsened rather than published or withheld. */
export function withPublicForm<S extends z.core.$ZodType, P extends z.core.$ZodType>(
  schema: S,
  form: PublicForm<z.output<S>, P>,
): WithPublicForm<S, P> {
  return tagSchema(schema, '~publicForm', form);
}

/** Gets the public form that a schema declares, if it has one. */
export function getPublicForm(schema: z.core.$ZodType): PublicForm | undefined {
  return (schema as { readonly '~publicForm'?: PublicForm })['~publicForm'];
}

/** Declares that an object whose fields have no exposure is published as a whole or not at all: money, a date with its zone. */
export function exposeWhole<S extends z.core.$ZodType>(schema: S): WithPublicForm<S, S> {
  return tagSchema(schema, '~publicForm', { schema, redact: (value) => value });
}
