import { contentTypes, hasPage } from '@comunal/schemas';
import { toGroupKeys, type FieldText } from '../src/fields/field-texts.ts';
import { listFields, type FieldGroup } from '../src/fields/list-fields.ts';

type Messages = Record<string, Record<string, FieldText>>;

/** The English titles and descriptions of the schemas, and a note for translators about each, as files of @comunal/i18n. */
export function renderFieldMessages(): { readonly en: string; readonly notes: string } {
  const groups = [...new Map(allGroups().map((group) => [group.key, group])).values()];
  const texts = new Map(groups.flatMap(textsOf));
  const common = commonOf(texts);
  const en: Messages = {};
  const notes: Messages = {};
  for (const [key, text] of [...common, ...texts]) {
    const [group = '', field = ''] = key.split('.');
    const shared = group === 'common' ? undefined : common.get(`common.${field}`);
    if (shared && isSame(shared, text)) continue;
    (en[group] ??= {})[field] = text;
    (notes[group] ??= {})[field] = noteOf(group, field);
  }
  const write = (messages: Messages): string => `${JSON.stringify(messages, undefined, 2)}\n`;
  return { en: write(en), notes: write(notes) };
}

function allGroups(): FieldGroup[] {
  return contentTypes.flatMap((type) => [...listFields(type)]).filter(({ key }) => key);
}

function textsOf({ key = '', title, description, fields }: FieldGroup): [string, FieldText][] {
  const [itself = ''] = toGroupKeys(key);
  return [
    [itself, { title, description }],
    ...fields
      .filter((field) => field.title !== '')
      .map((field): [string, FieldText] => [
        `${key}.${field.name}`,
        { title: field.title, description: field.description },
      ]),
  ];
}

/** What all types say alike of a field, such as its visibility, or exactly those with a page. */
function commonOf(texts: ReadonlyMap<string, FieldText>): Map<string, FieldText> {
  const shared = new Map<
    string,
    { readonly field: string; readonly text: FieldText; readonly groups: Set<string> }
  >();
  for (const [key, text] of texts) {
    const [group = '', field = ''] = key.split('.');
    const id = JSON.stringify([field, text]);
    const known = shared.get(id) ?? { field, text, groups: new Set() };
    known.groups.add(group);
    shared.set(id, known);
  }
  const common = new Map<string, FieldText>();
  const withPage = new Set<string>(contentTypes.filter(hasPage));
  for (const { field, text, groups } of shared.values())
    if (groups.size >= contentTypes.length || isEqual(groups, withPage))
      common.set(`common.${field}`, text);
  return common;
}

function isEqual(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each));
}

function isSame(a: FieldText, b: FieldText): boolean {
  return a.title === b.title && a.description === b.description;
}

function noteOf(group: string, field: string): FieldText {
  const of = group === 'common' ? 'de todos los tipos' : `de ${group}`;
  const subject = field === 'itself' ? `Lo que es ${group}` : `El campo ${field} ${of}`;
  return {
    title: `${subject}: su nombre, corto y sin punto.`,
    description: `${subject}: qué lleva. Las palabras en inglés son valores que se escriben así.`,
  };
}
