import type * as z from 'zod/mini';

const leafTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'enum', 'literal']);

/**
 * Whether values of a schema hold nothing else and are published unchanged. A kind of schema that is not listed here is refused
 * where it is declared, so that a new kind cannot publish something before somebody has thought about it.
 */
export function isLeafSchema(schema: z.core.$ZodType): boolean {
  return leafTypes.has((schema as z.core.$ZodTypes)._zod.def.type);
}
