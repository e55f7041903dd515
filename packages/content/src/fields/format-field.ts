import type { I18n } from '@comunal/i18n';
import type { FieldTexts } from './field-texts.ts';
import type { FieldInfo } from './list-fields.ts';
import { formatExpectedValue } from '../report/format-expected-value.ts';

/** The documentation of a field as text. */
export interface FormattedField {
  /** Title and description; empty when the schema has none. */
  readonly about: string;
  readonly takes: string;
  /** Whether it is required, and whether it is public. */
  readonly state: string;
}

/** Formats the documentation of a field. */
export function formatField(i18n: I18n, texts: FieldTexts, field: FieldInfo): FormattedField {
  const text = texts(field.keys);
  return {
    about: text ? `${text.title}: ${text.description}` : '',
    takes: i18n.t('problems:fields.takes', {
      expected: formatExpectedValue(i18n, field.expected),
    }),
    state: `${formatRequirement(i18n, field)}; ${formatExposure(i18n, field)}`,
  };
}

function formatRequirement(i18n: I18n, { isRequired, defaultValue }: FieldInfo): string {
  if (defaultValue !== undefined) return i18n.t('problems:fields.default', { value: defaultValue });
  return i18n.t(isRequired ? 'problems:fields.required' : 'problems:fields.optional');
}

function formatExposure(i18n: I18n, { exposure, scope = '' }: FieldInfo): string {
  return exposure === 'consent'
    ? i18n.t('problems:fields.consent', { scope })
    : i18n.t(`problems:fields.${exposure}`);
}
