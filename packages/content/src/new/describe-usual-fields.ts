import { printable } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import type { ContentType } from '@comunal/schemas';
import { createFieldTexts } from '../fields/field-texts.ts';
import { formatField } from '../fields/format-field.ts';
import { listFields, type FieldInfo } from '../fields/list-fields.ts';
import { usualFields } from './usual-fields.ts';

/** An import writes thousands of entries, all with the same words. */
const described = new WeakMap<I18n, Map<ContentType, ReadonlyMap<string, string>>>();

/** Describes the fields that people mostly need, each as the comment under which a new entry names it. */
export function describeUsualFields(type: ContentType, i18n: I18n): ReadonlyMap<string, string> {
  const byType = described.get(i18n) ?? new Map<ContentType, ReadonlyMap<string, string>>();
  described.set(i18n, byType);
  const known = byType.get(type);
  if (known) return known;
  const [group] = listFields(type);
  const comments = new Map(
    usualFields[type].flatMap((name) => {
      const field = group?.fields.find((each) => each.name === name);
      return field ? [[name, describe(field, i18n)] as const] : [];
    }),
  );
  byType.set(type, comments);
  return comments;
}

function describe(field: FieldInfo, i18n: I18n): string {
  const { about, takes, state } = formatField(i18n, createFieldTexts(i18n.language), field);
  const text = [about, takes, `(${state})`].filter(Boolean).join(' ');
  return `${toComment(text)}# ${field.name}:\n`;
}

/** Writes a text as a comment of one line. */
export function toComment(text: string): string {
  return `# ${printable(text)}\n`;
}
