import type * as z from 'zod/mini';
import { safeParse } from 'zod/mini';
import { getFieldKind } from './field-kind.ts';

/**
 * Finds the option of a union that a value is of. A word that the schema names, such as `unknown`, comes before a text, which it
 * would be as well.
 *
 * @throws TypeError when there is none, which cannot be for a value that its schema accepted.
 */
export function findOption(options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType {
  const candidates = options.filter((option) => mayBeOf(option, value));
  const ordered = candidates.toSorted((a, b) => Number(isWord(b)) - Number(isWord(a)));
  const option =
    ordered.length === 1 ? ordered[0] : ordered.find((each) => safeParse(each, value).success);
  if (!option) throw new TypeError('A value is of none of the options of its schema.');
  return option;
}

function isWord(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return type === 'literal' || type === 'enum';
}

/** Whether a value can be of an option by what it is, which tells most options apart without parsing. */
function mayBeOf(schema: z.core.$ZodType, value: unknown): boolean {
  const { kind } = getFieldKind(schema);
  if (typeof value !== 'object') return !['list', 'record', 'object'].includes(kind);
  return Array.isArray(value)
    ? kind === 'list'
    : !['list', 'plain', 'file', 'reference'].includes(kind);
}
