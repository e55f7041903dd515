import type { I18n } from '@comunal/i18n';
import type { FieldTexts } from './field-texts.ts';
import type { FieldInfo } from './list-fields.ts';
import { formatExpectedValue } from '../report/format-expected-value.ts';

/** A field in words: what it is, what it takes, and whether it is required and public. */
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
    takes: i18n.t('problems:fields.takes', { form: formatExpectedValue(i18n, field.form) }),
    state: `${formatNeed(i18n, field)}; ${formatExposure(i18n, field)}`,
  };
}

function formatNeed(i18n: I18n, { isNeeded, missing }: FieldInfo): string {
  if (missing !== undefined) return i18n.t('problems:fields.default', { value: missing });
  return i18n.t(isNeeded ? 'problems:fields.needed' : 'problems:fields.optional');
}

function formatExposure(i18n: I18n, { exposure, scope = '' }: FieldInfo): string {
  return exposure === 'consent'
    ? i18n.t('problems:fields.consent', { scope })
    : i18n.t(`problems:fields.${exposure}`);
}
