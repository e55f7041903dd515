import { contentSchemas, type ContentType, type Entry, type FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { Fields, RawEntry } from '../model/raw-entry.ts';
import { truncateFields } from './truncate-fields.ts';
import type { NumberSource } from '../parse/create-number-source.ts';

/** An entry that fits its schema, or the issues that keep it from it. */
export type ValidationResult =
  | { readonly ok: true; readonly entry: Entry }
  | {
      readonly ok: false;
      readonly issues: readonly z.core.$ZodIssue[];
      readonly fields: Fields;
      /** Where the largest list or mapping stands, when there were more mistakes than the schema can list. */
      readonly crowded?: FieldPath;
    };

/**
 * Checks an entry with the schema of its type. A bare number where text is expected (`published: 2021`) is read as the
 * text it was written as.
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

/** Hundreds of thousands of issues in one list are more than the schema library can hand on: it overflows the stack. */
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

/** Checks the first values of each list and mapping alone. The entry is invalid in any case. */
function validateFirst(
  schema: (typeof contentSchemas)[ContentType],
  fields: Fields,
): Extract<ValidationResult, { ok: false }> {
  const { value, largest } = truncateFields(fields);
  const result = safeParse(schema, value);
  const issues = result?.error?.issues ?? [];
  // What was cut away is not missing.
  const isThere = ({ code, input }: z.core.$ZodIssue): boolean =>
    code !== 'invalid_type' || input !== undefined;
  return { ok: false, issues: issues.filter(isThere), fields, crowded: largest };
}

/** Paths of numbers where a schema, or a member of a union, asks for text. */
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
