import {
  contentSchemas,
  getFields,
  localizedMarkdownSchema,
  localizedTextSchema,
  walkValue,
  type ContentType,
  type FieldPath,
} from '@comunal/schemas';
import type * as z from 'zod/mini';
import { toFieldName } from './revision.ts';

/** A text by language in an entry. */
export interface LocalizedValue {
  readonly path: FieldPath;
  /** Its name in revisions and ids. */
  readonly field: string;
  readonly isMarkdown: boolean;
  readonly texts: Readonly<Record<string, string>>;
  /** The object that it is a field of, and the name of the field there. */
  readonly owner: z.core.$ZodType;
  readonly name: string;
}

/** Walks every text by language in an entry, in the order of the entry. A name that is the same in every language is none. */
export function* walkTexts(
  type: ContentType,
  entry: object,
): Generator<LocalizedValue, void, undefined> {
  const owners = new Map<string, { owner: z.core.$ZodType; name: string }>();
  for (const { schema, value, path } of walkValue(contentSchemas[type], entry)) {
    const step = path.at(-1);
    const parent = owners.get(toFieldName(path.slice(0, -1)));
    const isMarkdown = schema === localizedMarkdownSchema;
    if (isMarkdown || schema === localizedTextSchema) {
      if (!parent || !isTexts(value)) continue;
      const name = typeof step === 'string' ? step : parent.name;
      const field = toFieldName(path);
      yield { path, field, isMarkdown, texts: value, owner: parent.owner, name };
    } else if (typeof value === 'object' && value !== null) {
      const name = typeof step === 'string' ? step : (parent?.name ?? '');
      const owner = getFields(schema) || !parent ? schema : parent.owner;
      owners.set(toFieldName(path), { owner, name });
    }
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
