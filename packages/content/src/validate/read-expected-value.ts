import { localizedMarkdownSchema, localizedTextSchema, getRefTypes } from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { ExpectedValue, TextFormat } from '../model/expected-value.ts';

/** Reads from a schema what value it expects. */
export function readExpectedValue(schema: z.core.$ZodType): ExpectedValue {
  const types = getRefTypes(schema);
  if (types) return { kind: 'entry', types };
  if (schema === localizedTextSchema) return { kind: 'texts' };
  if (schema === localizedMarkdownSchema) return { kind: 'markdown' };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return readExpectedValue(def.innerType);
    case 'array':
      return { kind: 'list', of: readExpectedValue(def.element) };
    case 'record':
      return { kind: 'byLanguage', of: readExpectedValue(def.valueType) };
    case 'union':
      return either(def.options.map(readExpectedValue));
    case 'object':
      return { kind: 'fields', names: namesOf(def.shape) };
    case 'enum':
      return { kind: 'choice', choices: Object.values(def.entries).map(String) };
    case 'literal':
      return { kind: 'choice', choices: def.values.map(String) };
    case 'string':
      return { kind: readTextFormat(def.checks ?? []) };
    case 'number':
      return { kind: isInteger(def) ? 'integer' : 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    default:
      return { kind: 'value' };
  }
}

/** Whether a field is optional. */
export function mayBeMissing(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return type === 'optional' || type === 'default';
}

function namesOf(shape: Readonly<Record<string, z.core.$ZodType>>): string[] {
  return Object.entries(shape).map(([name, inner]) => (mayBeMissing(inner) ? `${name}?` : name));
}

function either(forms: readonly ExpectedValue[]): ExpectedValue {
  const flat = forms.flatMap((form) => (form.kind === 'either' ? form.forms : [form]));
  const choices = flat.flatMap((form) => (form.kind === 'choice' ? form.choices : []));
  const others = flat.filter(({ kind }) => kind !== 'choice');
  const all: ExpectedValue[] =
    choices.length > 0 ? [...others, { kind: 'choice', choices }] : others;
  const [only] = all;
  return only && all.length === 1 ? only : { kind: 'either', forms: all };
}

function isInteger({ format, checks = [] }: { format?: unknown; checks?: z.core.$ZodCheck[] }) {
  return format === 'safeint' || checks.some(({ _zod }) => 'format' in _zod.def);
}

/** Reads the format of a text from the message of its check. */
function readTextFormat(checks: readonly z.core.$ZodCheck[]): TextFormat {
  for (const { _zod } of checks) {
    const { error } = _zod.def;
    const word: unknown = error?.({} as never);
    const form = typeof word === 'string' ? textFormats[word] : undefined;
    if (form) return form;
  }
  return 'text';
}

const textFormats: Readonly<Record<string, TextFormat>> = {
  'not a slug': 'slug',
  'not an id': 'id',
  'not a guid': 'guid',
  'not a date': 'date',
  'not a local date and time': 'time',
  'not a time zone': 'zone',
  'not a duration': 'duration',
  'not a language tag': 'language',
  'not an https address': 'https',
  'not an onion address': 'onion',
  'not an SPDX id': 'license',
  'not a path of a file beside the entry': 'path',
  'not a media type': 'mediaType',
  'not a SHA-256': 'sha256',
  'not an ISBN-13': 'isbn',
  'not a currency code': 'currency',
};
