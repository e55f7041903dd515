import type * as z from 'zod/mini';

const leaves: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'enum', 'literal']);

/**
 * Whether values of a schema leave as they stand. Kinds of schema that are not listed here are refused where they are
 * declared, so that a new kind cannot carry something out before somebody has thought about it.
 */
export function isLeafSchema(schema: z.core.$ZodType): boolean {
  return leaves.has((schema as z.core.$ZodTypes)._zod.def.type);
}
