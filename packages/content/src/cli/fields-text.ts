import { contentTypes, type ContentType } from '@comunal/schemas';
import { fieldTexts, keyOfGroup, type FieldTexts } from '../fields/field-texts.ts';
import { fieldsOfType, type FieldGroup, type FieldNote } from '../fields/list-fields.ts';
import { sayField } from '../fields/format-field.ts';
import type { MessageLocale } from '../report/format-problem.ts';
import { languages } from '../report/languages.ts';

/** What `comunal check --fields` prints: the types there are. */
export function typesText(locale: MessageLocale): string {
  const i18n = languages()[locale];
  const texts = fieldTexts(locale);
  const lines = contentTypes.map((type) => `  ${type}: ${headOf(fieldsOfType(type)[0], texts)}`);
  return [i18n.t('problems:fields.types'), '', ...lines, ''].join('\n');
}

/** What `comunal check --fields TYPE` prints. */
export function fieldsText(type: ContentType, locale: MessageLocale): string {
  const i18n = languages()[locale];
  const texts = fieldTexts(locale);
  const field = (note: FieldNote): string[] => {
    const { about, takes, state } = sayField(i18n, texts, note);
    return [`  ${note.name}: ${state}`, ...(about ? [`    ${about}`] : []), `    ${takes}`];
  };
  const group = (each: FieldGroup): string[] => [
    '',
    `${each.places.length === 0 ? type : each.places.join(', ')}: ${headOf(each, texts)}`.replace(
      /: $/,
      '',
    ),
    '',
    ...each.fields.flatMap(field),
  ];
  return [i18n.t('problems:fields.intro'), ...fieldsOfType(type).flatMap(group), ''].join('\n');
}

function headOf(group: FieldGroup | undefined, texts: FieldTexts): string {
  const text = texts(keyOfGroup(group?.key));
  return text ? `${text.title}. ${text.description}` : '';
}
