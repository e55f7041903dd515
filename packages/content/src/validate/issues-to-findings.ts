import { nearest, toSlug } from '@comunal/command';
import { contentSchemas, type FieldPath } from '@comunal/schemas';
import type * as z from 'zod/mini';
import { readExpectedValue } from './read-expected-value.ts';
import type { ProblemCode } from '../model/problem-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { RawEntry } from '../model/raw-entry.ts';
import { suggestLicense } from './suggest-license.ts';
import { suggestChoice } from './suggest-choice.ts';
import { suggestLanguageTag } from './suggest-language.ts';
import { suggestDate, suggestLocal, suggestTime } from './suggest-values.ts';
import { createEntryFinding } from './create-entry-finding.ts';
import { getSchemasAtPath } from './get-schemas-at-path.ts';
import type { ValidationResult } from './validate-entry.ts';
import { checkMessages } from './check-messages.ts';
import { createContactFault } from './create-contact-fault.ts';
import { detectTextCutAtComma } from './detect-text-cut-at-comma.ts';
import type { Fault } from './fault.ts';
import { isMailAddress } from './is-mail-address.ts';

/** The reports of one file are cut at so many, so that no suggestion is looked up for more. */
const most = 100;

/** The issues of one entry that are looked at: it has few files. */
const mostOfEntry = 1_000;

/** Converts the issues of a schema into findings. No message of the schema library is passed on. */
export function issuesToFindings(
  raw: RawEntry,
  { issues, crowded }: Extract<ValidationResult, { ok: false }>,
): Finding[] {
  const schema = contentSchemas[raw.files.type];
  const tooMany: Fault[] = crowded
    ? [{ code: 'too-many-mistakes', path: crowded, target: 'key' }]
    : [];
  // Two checks of one value may report the same.
  const faults = [
    ...new Map(
      [...tooMany, ...firstFaults(issues, schema)]
        .slice(0, mostOfEntry)
        .map((fault) => detectTextCutAtComma(fault, raw.files.type, raw.fields))
        .map((fault) => [JSON.stringify([fault.code, fault.variant, fault.path]), fault]),
    ).values(),
  ];
  const misspelt = new Set(
    faults
      .filter(isMisspelt)
      .map(({ path, nearest: near }) => keyed([...path.slice(0, -1), String(near)])),
  );
  return faults
    .filter(({ code, path }) => code !== 'missing-field' || !misspelt.has(keyed(path)))
    .map((fault) => createEntryFinding(raw, { ...fault, ...wantedAt(raw, fault) }));
}

/** The faults of the first issues, and no suggestion for those that nobody will see: a file may have hundreds of thousands. */
function firstFaults(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): Fault[] {
  const faults: Fault[] = [];
  for (const issue of issues) {
    if (faults.length >= mostOfEntry) break;
    faults.push(...faultsOf(issue, [], schema));
  }
  return faults;
}

/** Whether a key is misspelt: the field that is meant is then not reported as missing. */
function isMisspelt({ code, nearest: near }: Fault): boolean {
  return code === 'unknown-key' && near !== undefined;
}

function keyed(path: FieldPath): string {
  return JSON.stringify(path);
}

/** Adds what the schema expects where a value is missing or of a wrong type, and the type of the entry for an unknown key. */
function wantedAt({ files }: RawEntry, { code, path }: Fault): Partial<Finding> {
  if (code === 'unknown-key') return { type: files.type };
  if (code !== 'missing-field' && code !== 'wrong-type') return {};
  const [schema] = getSchemasAtPath(contentSchemas[files.type], path);
  return { type: files.type, expected: schema ? readExpectedValue(schema) : { kind: 'value' } };
}

function faultsOf(issue: z.core.$ZodIssue, base: FieldPath, root: z.core.$ZodType): Fault[] {
  const path = [...base, ...(issue.path as FieldPath)];
  const field = fieldOf(path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(root, path);
      return issue.keys.slice(0, most).map((key) => unknownKey(path, key, known));
    }
    case 'invalid_type':
      return [wrongType(path, field, issue.expected, issue.input)];
    case 'invalid_value':
      return [badChoice(path, field, issue.values.map(String), issue.input)];
    case 'invalid_union':
      return unionFaults(issue, path, root);
    case 'invalid_key': {
      const value = String(path.at(-1) ?? '');
      return [
        {
          code: 'bad-language',
          path,
          target: 'key',
          values: { value },
          ...suggestLanguageTag(value),
        },
      ];
    }
    case 'too_small':
    case 'too_big':
      return [tooMuch(path, field, issue)];
    case 'invalid_format':
    case 'custom':
      return [checkFault(path, field, issue, root)];
    case 'not_multiple_of':
    case 'invalid_element':
      return [{ code: 'bad-number', path, target: 'value', values: { field } }];
  }
}

/** Names a field in a message. An item of a list is named by the list and its number, from 1. */
function fieldOf(path: FieldPath): string {
  const [last = '', list = ''] = path.toReversed();
  return typeof last === 'number' ? `${list} ${last + 1}`.trim() : last;
}

function unknownKey(path: FieldPath, key: string, known: readonly string[]): Fault {
  const near = nearest(key, known);
  const fault = {
    code: 'unknown-key',
    path: [...path, key],
    target: 'key',
    values: { key },
  } as const;
  return near ? { ...fault, nearest: near, isSafeToQuote: true } : fault;
}

function wrongType(path: FieldPath, field: string, expected: string, input: unknown): Fault {
  if (input === undefined) return { code: 'missing-field', path, target: 'key', values: { field } };
  if (input === null)
    return { code: 'empty-text', variant: 'empty', path, target: 'key', values: { field } };
  const kinds = ['string', 'number', 'int', 'boolean', 'array', 'object', 'record'];
  const variant = kinds.includes(expected) ? expected : 'other';
  const isDashList = expected === 'array' && typeof input === 'string' && longDash.test(input);
  return {
    code: 'wrong-type',
    variant: isDashList ? 'dash' : variant,
    path,
    target: 'value',
    values: { field },
  };
}

/** A long dash at the start of a line, which a word processor makes of the hyphen of a list. */
const longDash = /^\s*[–—−]\s/;

function badChoice(
  path: FieldPath,
  field: string,
  choices: readonly string[],
  input: unknown,
): Fault {
  if (input === undefined) return { code: 'missing-field', path, target: 'key', values: { field } };
  if (input === null)
    return { code: 'empty-text', variant: 'empty', path, target: 'key', values: { field } };
  const near = typeof input === 'string' ? suggestChoice(input, choices) : undefined;
  const value = typeof input === 'string' || typeof input === 'number' ? String(input) : field;
  const values = { field, value, choices: choices.join(', ') };
  const fault = { code: 'bad-choice', path, target: 'value', values } as const;
  return near ? { ...fault, nearest: near, isSafeToQuote: true } : fault;
}

/** Selects the member of a union that the author most likely meant: one whose kind of value fits, with the fewest issues. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  path: FieldPath,
  root: z.core.$ZodType,
): Fault[] {
  const field = fieldOf(path);
  if (issue.input === undefined)
    return [{ code: 'missing-field', path, target: 'key', values: { field } }];
  if (issue.input === null)
    return [{ code: 'empty-text', variant: 'empty', path, target: 'key', values: { field } }];
  const members = issue.errors.filter((errors) => !errors.some(isOtherKind));
  const [best] = members.toSorted((a, b) => a.length - b.length);
  if (best) return best.flatMap((each) => faultsOf(each, path, root));
  const values = issue.errors
    .flat()
    .flatMap((each) => (each.code === 'invalid_value' ? each.values.map(String) : []));
  if (values.length > 0 && typeof issue.input === 'string')
    return [badChoice(path, field, values, issue.input)];
  return [{ code: 'wrong-type', variant: 'other', path, target: 'value', values: { field } }];
}

function isOtherKind({ code, path }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function tooMuch(
  path: FieldPath,
  field: string,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): Fault {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const isLength = issue.origin === 'string' || issue.origin === 'array';
  const variant = issue.code === 'too_small' ? 'least' : 'most';
  return {
    code: isLength ? 'bad-length' : 'bad-number',
    variant,
    path,
    target: 'value',
    values: { field, limit: String(limit) },
  };
}

/** Creates the fault of a failed check of the content model; its message says which check. */
function checkFault(
  path: FieldPath,
  field: string,
  { message, input }: z.core.$ZodIssue,
  root: z.core.$ZodType,
): Fault {
  const word = checkMessages[message] ?? { code: 'bad-format' as ProblemCode };
  const value = typeof input === 'string' ? input : '';
  if (word.variant === 'contact') return createContactFault(path, input);
  if (word.code === 'missing-field') return { ...word, path, target: 'key', values: { field } };
  const fault = { ...word, path, target: 'value', values: { field, value } } as const;
  if (word.code === 'bad-language') return { ...fault, ...suggestLanguageTag(value) };
  if (word.variant === 'https' && isMailAddress(value)) return { ...fault, variant: 'email' };
  if (word.code === 'unknown-license') return { ...fault, ...suggestLicense(value) };
  if (word.code === 'bad-reference' && knownKeys(root, path).includes('name'))
    return { ...fault, variant: 'agent' };
  if (word.code === 'bad-slug' && toSlug(value)) return { ...fault, nearest: toSlug(value) };
  if (word.code === 'bad-date') {
    const mayHaveHour = knownKeys(root, path).includes('local');
    return { ...fault, ...suggestDate(value), ...(mayHaveHour && suggestTime(value)) };
  }
  if (word.code === 'bad-time' && word.variant === 'local')
    return { ...fault, ...suggestLocal(value) };
  return fault;
}

/** Lists the keys that an object at a path may have. */
function knownKeys(root: z.core.$ZodType, path: FieldPath): string[] {
  return getSchemasAtPath(root, path).flatMap(keysOf);
}

function keysOf(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'default') return keysOf(def.innerType);
  if (def.type === 'union') return def.options.flatMap(keysOf);
  return def.type === 'object' ? Object.keys(def.shape) : [];
}
