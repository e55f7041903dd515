import { printable } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import type { ContentType } from '@comunal/schemas';
import { stringify } from 'yaml';
import { createFieldTexts } from '../fields/field-texts.ts';
import { formatField } from '../fields/format-field.ts';
import { listFields, type FieldInfo } from '../fields/list-fields.ts';
import { usualFields } from './usual-fields.ts';

/** Formats a new entry as YAML. The fields that people mostly need besides are in comments, in the language of the person. */
export function formatEntry(
  type: ContentType,
  fields: Readonly<Record<string, unknown>>,
  i18n: I18n,
): string {
  const [group] = listFields(type);
  const usual = usualFields[type].flatMap((name) => {
    const field = group?.fields.find((each) => each.name === name);
    return field && !Object.hasOwn(fields, name) ? [field] : [];
  });
  return [
    `${stringify(fields, { lineWidth: 0 })}\n`,
    ...(usual.length > 0 ? [comment(i18n.t('problems:new.usual'))] : []),
    ...usual.map((field) => describe(field, i18n)),
    comment(i18n.t('problems:new.more', { call: `comunal check --fields ${type}` })),
  ].join('');
}

function describe(field: FieldInfo, i18n: I18n): string {
  const { about, takes, state } = formatField(i18n, createFieldTexts(i18n.language), field);
  const text = [about, takes, `(${state})`].filter(Boolean).join(' ');
  return `${comment(text)}# ${field.name}:\n`;
}

function comment(text: string): string {
  return `# ${printable(text)}\n`;
}
