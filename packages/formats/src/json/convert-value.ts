import type * as z from 'zod/mini';
import {
  contentSchemas,
  parseRef,
  type ContentType,
  type License,
  type Moment,
  type PublicEntry,
} from '@comunal/schemas';
import type { TextByLanguage } from '@comunal/i18n';
import { getTitle } from '../entry-title.ts';
import type { ExportOptions, PublicLookup } from '../export-options.ts';
import { toIsoDate } from '../iso-date.ts';
import { getLicenseUrl } from '../license-url.ts';
import { getFieldKind, type ObjectField } from './field-kind.ts';
import type { JsonExportValue } from './json-export.ts';
import { findOption } from './find-option.ts';

/** What values are converted with. */
export interface ConvertContext {
  /** The type of the entry that they are of. */
  readonly type: ContentType;
  readonly options: ExportOptions;
  readonly lookup: PublicLookup;
}

/** Converts a value of a public entry, or returns `undefined` when nothing of it is left: a reference that leads nowhere. */
function convertValue(
  schema: z.core.$ZodType,
  value: unknown,
  context: ConvertContext,
): JsonExportValue | undefined {
  const kind = getFieldKind(schema);
  switch (kind.kind) {
    case 'texts':
      return toTexts(value as TextByLanguage); // the strict public schema accepted all values here
    case 'date':
      return toDate(value as Moment);
    case 'license':
      return toLicense(value as License);
    case 'file':
      return context.options.fileUrl?.(context.type, String(value));
    case 'reference':
      return toReference(String(value), kind.types, context);
    case 'list': {
      const items = value as readonly unknown[];
      const converted = items.flatMap((item) => convertValue(kind.element, item, context) ?? []);
      return converted.length > 0 || items.length === 0 ? converted : undefined;
    }
    case 'record':
      return convertRecord(kind.value, value as Readonly<Record<string, unknown>>, context);
    case 'object':
      return convertObject(kind.fields, value as Readonly<Record<string, unknown>>, context);
    case 'union':
      return convertValue(findOption(kind.options, value), value, context);
    case 'plain':
      return value as string | number | boolean;
  }
}

/**
 * Converts an entry. Unlike what is inside it, it stays where a reference that its type requires leads nowhere: it is what was
 * asked for.
 */
export function convertEntry(
  entry: PublicEntry,
  context: ConvertContext,
): { readonly [key: string]: JsonExportValue } {
  const kind = getFieldKind(contentSchemas[entry.type]);
  const fields = kind.kind === 'object' ? kind.fields : [];
  const optional = fields.map((field) => ({ ...field, isRequired: false }));
  return convertObject(optional, { ...entry }, context) ?? {};
}

/** Converts the fields of an object. Where one that is required leads nowhere, all that is said about it goes too. */
function convertObject(
  fields: readonly ObjectField[],
  value: Readonly<Record<string, unknown>>,
  context: ConvertContext,
): { readonly [key: string]: JsonExportValue } | undefined {
  const converted: Record<string, JsonExportValue> = {};
  for (const { key, schema, isRequired } of fields) {
    if (!Object.hasOwn(value, key) || value[key] === undefined) continue;
    const inner = convertValue(schema, value[key], context);
    if (inner !== undefined) converted[getJsonKey(key, schema)] = inner;
    else if (isRequired) return undefined;
  }
  return converted;
}

/** Returns the name of a field in JSON: a path of a file becomes its address. */
export function getJsonKey(key: string, schema: z.core.$ZodType): string {
  return getFieldKind(schema).kind === 'file' ? 'url' : key;
}

function convertRecord(
  schema: z.core.$ZodType,
  value: Readonly<Record<string, unknown>>,
  context: ConvertContext,
): JsonExportValue {
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .flatMap((key) => {
        const inner = convertValue(schema, value[key], context);
        return inner === undefined ? [] : [[key, inner]];
      }),
  );
}

/** Writes a text by language. A text that is the same in every language has the tag `und`. */
function toTexts(text: TextByLanguage): JsonExportValue {
  if (typeof text === 'string') return { und: text };
  return Object.fromEntries(Object.entries(text).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

function toDate(moment: Moment): JsonExportValue {
  const iso = toIsoDate(moment);
  return typeof moment === 'string'
    ? { iso, precision: precisions[moment.length as 4 | 7 | 10] } // a partial date has one of these lengths
    : { iso, precision: 'time', zone: moment.zone };
}

function toLicense(license: License): JsonExportValue {
  const url = getLicenseUrl(license);
  return typeof license === 'string' ? { id: license, url } : { name: toTexts(license.name), url };
}

function toReference(
  ref: string,
  types: readonly ContentType[],
  { lookup, options }: ConvertContext,
): JsonExportValue | undefined {
  const target = parseRef(ref, types);
  const entry = target && lookup(target.type, target.slug);
  if (!entry) return undefined;
  const pageUrl = options.pageUrl?.(entry);
  return {
    type: entry.type,
    slug: entry.slug,
    title: toTexts(getTitle(entry)),
    ...(pageUrl !== undefined && { pageUrl }),
  };
}
