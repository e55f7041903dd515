import { localizedMarkdownSchema, localizedTextSchema, getRefTypes } from '@comunal/schemas';
import type * as z from 'zod/mini';
import type { ExpectedValue, TextFormat } from '../model/expected-value.ts';

/** Reads from a schema what value it expects. */
export function readExpectedValue(schema: z.core.$ZodType): ExpectedValue {
  const types = getRefTypes(schema);
  if (types) return { kind: 'entry', types };
  if (schema === localizedTextSchema) return { kind: 'localizedText' };
  if (schema === localizedMarkdownSchema) return { kind: 'localizedMarkdown' };
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
      return toUnion(def.options.map(readExpectedValue));
    case 'object':
      return { kind: 'object', names: namesOf(def.shape) };
    case 'enum':
      return { kind: 'enum', choices: Object.values(def.entries).map(String) };
    case 'literal':
      return { kind: 'enum', choices: def.values.map(String) };
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
export function isOptional(schema: z.core.$ZodType): boolean {
  const { type } = (schema as z.core.$ZodTypes)._zod.def;
  return type === 'optional' || type === 'default';
}

function namesOf(shape: Readonly<Record<string, z.core.$ZodType>>): string[] {
  return Object.entries(shape).map(([name, inner]) => (isOptional(inner) ? `${name}?` : name));
}

function toUnion(options: readonly ExpectedValue[]): ExpectedValue {
  const flat = options.flatMap((option) => (option.kind === 'union' ? option.options : [option]));
  const choices = flat.flatMap((option) => (option.kind === 'enum' ? option.choices : []));
  const others = flat.filter(({ kind }) => kind !== 'enum');
  const all: ExpectedValue[] = choices.length > 0 ? [...others, { kind: 'enum', choices }] : others;
  const [only] = all;
  return only && all.length === 1 ? only : { kind: 'union', options: all };
}

function isInteger({ format, checks = [] }: { format?: unknown; checks?: z.core.$ZodCheck[] }) {
  return format === 'safeint' || checks.some(({ _zod }) => 'format' in _zod.def);
}

/** Reads the format of a text from the message of its check. */
function readTextFormat(checks: readonly z.core.$ZodCheck[]): TextFormat {
  for (const { _zod } of checks) {
    const { error } = _zod.def;
    const message: unknown = error?.({} as never);
    const format = typeof message === 'string' ? textFormats[message] : undefined;
    if (format) return format;
  }
  return 'text';
}

const textFormats: Readonly<Record<string, TextFormat>> = {
  'not a slug': 'slug',
  'not an id': 'id',
  'not a guid': 'guid',
  'not a UUID': 'uuid',
  'not the guid of an episode': 'episodeGuid',
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
