import { contentTypes, type ContentType } from '@comunal/schemas';
import { createI18n } from '@comunal/i18n';
import { fieldsOfType, type FieldGroup, type FieldNote } from '../src/form/fields-of-type.ts';
import { sayField } from '../src/form/say-field.ts';
import { folders } from '../src/files/folders.ts';

const HEADER = `# Fields of content

Written by \`pnpm --filter @comunal/content fields\` from the schemas. Do not edit by hand.

What each type of entry takes, whether it is needed, and whether it is shown. A field that is named with a question mark may be left out. The folder and the file name give \`type\` and \`slug\`. \`comunal check --fields event\` prints the same for one type.
`;

const i18n = createI18n({ locale: 'en' });

/** The page of all fields, as Markdown: each type, then each object that stands inside one, told once. */
export function renderFieldsPage(): string {
  const types: string[] = [];
  const objects = new Map<string, FieldGroup>();
  for (const type of contentTypes)
    for (const group of fieldsOfType(type)) {
      if (group.places.length === 0) types.push(typeSection(type, group));
      else addTo(objects, group, type);
    }
  return [
    HEADER,
    ...types,
    '## Objects inside entries\n',
    ...[...objects.values()].map(objectSection),
  ].join('\n');
}

/** Objects of different types that are of one kind differ in their places alone. */
function addTo(
  objects: Map<string, FieldGroup>,
  { places, ...group }: FieldGroup,
  type: ContentType,
) {
  const key = JSON.stringify(group);
  const known = objects.get(key)?.places ?? [];
  objects.set(key, { ...group, places: [...known, ...places.map((place) => `${type}.${place}`)] });
}

function typeSection(type: ContentType, group: FieldGroup): string {
  const place = type === 'site' ? 'site.yaml' : `${folders[type]}/`;
  return section(`## ${type}`, `In \`${place}\`. ${aboutOf(group)}`, group);
}

function objectSection(group: FieldGroup): string {
  const places = group.places.map((place) => `\`${place}\``).join(', ');
  return section(
    `### ${group.title || group.places[0]}`,
    `${group.description} In ${places}.`,
    group,
  );
}

function section(heading: string, about: string, { fields }: FieldGroup): string {
  return `${heading}\n\n${about.trim()}\n\n${fields.map(line).join('\n')}\n`;
}

function aboutOf({ title, description }: FieldGroup): string {
  return [title, description].filter(Boolean).join('. ');
}

function line(field: FieldNote): string {
  const { about, takes, state } = sayField(i18n, field);
  return `- \`${field.name}\` (${state}). ${[about, takes].filter(Boolean).join(' ')}`;
}
