import { contentSchemas, type ContentType, type Entry, type FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { Fields, RawEntry } from '../model/raw-entry.ts';
import { truncateFields } from './truncate-fields.ts';
import type { NumberSource } from '../parse/create-number-source.ts';

/** The result of validating an entry: the entry, or the issues that its schema has with it. */
export type ValidationResult =
  | { readonly ok: true; readonly entry: Entry }
  | {
      readonly ok: false;
      readonly issues: readonly z.core.$ZodIssue[];
      readonly fields: Fields;
      /** The path of the largest list or mapping, when there were more issues than the schema library can list. */
      readonly crowded?: FieldPath;
    };

/**
 * Validates an entry against the schema of its type. A bare number where a text is expected (`published: 2021`) is read as
 * the text that it was written as.
 */
export function validateEntry(raw: RawEntry, sourceOf: NumberSource): ValidationResult {
  const schema = contentSchemas[raw.files.type];
  let fields = raw.fields;
  for (let round = 0; ; round++) {
    const result = safeParse(schema, fields);
    if (!result) return validateFirst(schema, fields);
    if (result.success) return { ok: true, entry: result.data };
    const { issues } = result.error;
    const numbers = round < 3 ? numbersForText(issues, []) : []; // a text may let a union go one level further in
    if (numbers.length === 0) return { ok: false, issues, fields };
    if (round === 0) fields = structuredClone(fields);
    for (const path of numbers) asText(fields, path, raw.inexact, sourceOf);
  }
}

/** Parses fields, or returns `undefined` for hundreds of thousands of issues in one list, at which the schema library overflows the stack. */
function safeParse(
  schema: (typeof contentSchemas)[ContentType],
  fields: Fields,
): ReturnType<typeof schema.safeParse> | undefined {
  try {
    return schema.safeParse(fields, { reportInput: true });
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** Validates only the first values of each list and mapping. The entry is invalid in any case. */
function validateFirst(
  schema: (typeof contentSchemas)[ContentType],
  fields: Fields,
): Extract<ValidationResult, { ok: false }> {
  const { value, largest } = truncateFields(fields);
  const result = safeParse(schema, value);
  const issues = result?.error?.issues ?? [];
  // Values that were cut away are not missing.
  const isThere = ({ code, input }: z.core.$ZodIssue): boolean =>
    code !== 'invalid_type' || input !== undefined;
  return { ok: false, issues: issues.filter(isThere), fields, crowded: largest };
}

/** Lists the paths of numbers where a schema, or a member of a union, expects a text. */
function numbersForText(issues: readonly z.core.$ZodIssue[], base: FieldPath): FieldPath[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...(issue.path as FieldPath)];
    if (issue.code === 'invalid_type')
      return issue.expected === 'string' && typeof issue.input === 'number' ? [path] : [];
    if (issue.code !== 'invalid_union') return [];
    return issue.errors.flatMap((each) => numbersForText(each, path));
  });
}

function asText(
  fields: Fields,
  path: FieldPath,
  inexact: ReadonlySet<number>,
  sourceOf: NumberSource,
): void {
  const key = path.at(-1);
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Fields)?.[step], fields);
  if (key === undefined || typeof parent !== 'object' || parent === null) return;
  const holder = parent as Record<string | number, unknown>;
  const value = holder[key];
  if (typeof value !== 'number') return; // two members of a union named the same one
  holder[key] = (inexact.has(value) ? sourceOf(path) : undefined) ?? String(value);
}
