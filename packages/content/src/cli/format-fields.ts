import { contentTypes, type ContentType } from '@comunal/schemas';
import { createFieldTexts, toGroupKeys, type FieldTexts } from '../fields/field-texts.ts';
import { listFields, type FieldGroup, type FieldInfo } from '../fields/list-fields.ts';
import { formatField } from '../fields/format-field.ts';
import { interfaceTexts } from '../report/interface-texts.ts';

/** Formats the output of `comunal check --fields`: all types. */
export function formatTypes(locale: string): string {
  const i18n = interfaceTexts(locale);
  const texts = createFieldTexts(locale);
  const lines = contentTypes.map((type) => `  ${type}: ${headOf(listFields(type)[0], texts)}`);
  return [i18n.t('problems:fields.types'), '', ...lines, ''].join('\n');
}

/** Formats the output of `comunal check --fields TYPE`. */
export function formatFields(type: ContentType, locale: string): string {
  const i18n = interfaceTexts(locale);
  const texts = createFieldTexts(locale);
  const field = (note: FieldInfo): string[] => {
    const { about, takes, state } = formatField(i18n, texts, note);
    return [`  ${note.name}: ${state}`, ...(about ? [`    ${about}`] : []), `    ${takes}`];
  };
  const group = (each: FieldGroup): string[] => [
    '',
    `${each.paths.length === 0 ? type : each.paths.join(', ')}: ${headOf(each, texts)}`.replace(
      /: $/,
      '',
    ),
    '',
    ...each.fields.flatMap(field),
  ];
  return [i18n.t('problems:fields.intro'), ...listFields(type).flatMap(group), ''].join('\n');
}

function headOf(group: FieldGroup | undefined, texts: FieldTexts): string {
  const text = texts(toGroupKeys(group?.key));
  return text ? `${text.title}. ${text.description}` : '';
}
