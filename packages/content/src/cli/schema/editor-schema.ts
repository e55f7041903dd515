import { toJsonSchema, type ContentType, type JsonSchemaTexts } from '@comunal/schemas';
import type * as z from 'zod/mini';
import { createChoiceLabels } from '../../labels/choice-labels.ts';
import { createFieldTexts, toGroupKeys, type FieldTexts } from '../../fields/field-texts.ts';
import { toFieldKeys, toTextKey } from '../../fields/list-fields.ts';
import { isLocalizedField } from '../../parse/is-localized-field.ts';

/** A JSON Schema as an editor takes it. */
export type EditorSchema = z.core.JSONSchema.BaseSchema;

/**
 * Creates the JSON Schema of a content type with titles and descriptions in several languages. An editor shows one title, so
 * that is in the first one; the description has a paragraph for each language, with the title in it. Beside each choice stands
 * what it is called in all of them.
 *
 * @param locales - The languages, first the one of the titles.
 */
export function createEditorSchema(type: ContentType, locales: readonly string[]): EditorSchema {
  const languages = locales.map((locale) => createFieldTexts(locale));
  const labels = locales.map((locale) => createChoiceLabels(locale));
  const schema = toJsonSchema(type, {
    describe: (object, field) => {
      const key = toTextKey(object);
      const keys = field === undefined ? toGroupKeys(key) : toFieldKeys(key, field);
      return describeInAll(keys, languages);
    },
    describeChoice: (object, field, choice) => {
      const group = object === undefined ? undefined : toTextKey(object);
      return [...new Set(labels.map((label) => label(group, field, choice)))].join(' · ');
    },
  });
  passTextsOn(schema, undefined);
  return schema;
}

/**
 * Creates the schema of one file among several of the same entry. Each field may stand in another of them, so none is required,
 * and a file of one language holds its texts as plain strings.
 */
export function toPartSchema(type: ContentType, schema: EditorSchema): EditorSchema {
  const { required: _required, properties = {}, ...rest } = schema;
  const withStrings = Object.entries(properties).map(
    ([key, property]): [string, EditorSchema | boolean] => {
      if (typeof property !== 'object' || !isLocalizedField(type, key)) return [key, property];
      return [key, { ...definedTexts(property), anyOf: [...plainTexts, property] }];
    },
  );
  return { ...rest, properties: Object.fromEntries(withStrings) };
}

/** Text in a file of one language. A number that JavaScript cannot hold, such as 1e400, is text to the loader and none to an editor. */
const plainTexts: readonly EditorSchema[] = [
  { type: 'string', pattern: String.raw`\S` },
  { type: 'number' },
];

function describeInAll(
  keys: readonly string[],
  languages: readonly FieldTexts[],
): JsonSchemaTexts | undefined {
  const texts = languages.flatMap((find) => find(keys) ?? []);
  const [first] = texts;
  if (!first) return undefined;
  const paragraphs = texts.map(({ title, description }) => `${title}: ${description}`);
  return { title: first.title, description: paragraphs.join('\n\n') };
}

/** Gives the values of a list, of a choice or of each language the texts of the field, where they have none of their own. */
function passTextsOn(schema: EditorSchema, inherited: Partial<JsonSchemaTexts> | undefined): void {
  if (schema.title === undefined && inherited) Object.assign(schema, inherited);
  const own = definedTexts(schema);
  const { items, additionalProperties, anyOf = [] } = schema;
  // Of a choice, the first one alone: where all have the same texts, the YAML language server shows them once for each.
  const choice = anyOf.find(({ title, $ref }) => title === undefined && $ref === undefined);
  for (const part of [items, additionalProperties, ...anyOf].flat())
    if (isObject(part) && part.$ref === undefined)
      passTextsOn(part, anyOf.includes(part) && part !== choice ? undefined : own);
  // Fields and definitions have texts of their own, or none.
  for (const part of [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
  ])
    if (isObject(part)) passTextsOn(part, undefined);
}

function definedTexts({ title, description }: EditorSchema): Partial<JsonSchemaTexts> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  };
}

function isObject(value: unknown): value is EditorSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
