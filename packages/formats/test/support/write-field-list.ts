import { contentTypes } from '@comunal/schemas';
import type { createJsonExportSchema } from '../../src/index.ts';

type JsonSchema = ReturnType<typeof createJsonExportSchema>;

/** Writes the fields of each content type, and of the objects inside them, as Markdown. */
export function writeFieldList(schema: JsonSchema): string {
  const names = Object.keys(schema.$defs ?? {});
  const types: readonly string[] = contentTypes;
  const parts = names.filter((name) => !types.includes(name) && !shared.has(name)).toSorted();
  return [
    '# Fields of entries as JSON',
    '',
    'What the values look like is in [json.md](json.md). A field marked with `?` may be absent. This list is made from the schemas of the entries.',
    ...[...contentTypes, ...parts].flatMap((name) => [
      '',
      `## ${name}`,
      '',
      ...writeFields(getDefinition(schema, name)),
    ]),
    '',
  ].join('\n');
}

/** What `json.md` describes. */
const shared: ReadonlySet<string> = new Set(['texts', 'date', 'license', 'reference']);

function getDefinition({ $defs }: JsonSchema, name: string): JsonSchema {
  const definition = $defs?.[name];
  if (typeof definition !== 'object') throw new Error(`no definition of ${name}`);
  return definition;
}

function writeFields({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).flatMap(([key, property]) => {
    if (typeof property !== 'object') return [];
    const mark = required.includes(key) ? '' : '?';
    return `- \`${key}\`${mark}: ${describe(property)}${property.description === undefined ? '' : ` — ${property.description}`}`;
  });
}

function describe(schema: JsonSchema): string {
  const { $ref, type, items, anyOf, enum: choices, const: only, additionalProperties } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace('#/$defs/', '');
    return shared.has(name) ? name : `[${name}](#${name.toLowerCase()})`;
  }
  if (choices) return choices.map((choice) => `\`${String(choice)}\``).join(', ');
  if (only !== undefined) return `\`${String(only)}\``;
  if (anyOf) return anyOf.map((each) => describe(each)).join(' or ');
  if (type === 'array') return `list of ${describe(items as JsonSchema)}`;
  if (type !== 'object') return String(type);
  return typeof additionalProperties === 'object'
    ? `by language: ${describe(additionalProperties)}`
    : `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`;
}
