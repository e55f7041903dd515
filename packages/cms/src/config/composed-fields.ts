import type { ContentType } from '@comunal/schemas';
import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toHint, toLocalizedField } from './localized-field.ts';
import { toReferenceField } from './reference-field.ts';

/** Returns the field for somebody with an entry, or with a name alone. */
export function toAgentField(
  types: readonly ContentType[],
  place: FieldPlace,
  context: FormContext,
): CmsField {
  const { t } = context.texts;
  const { name, label, isRequired } = place;
  const inner = { group: undefined, isRequired: false };
  return {
    name,
    label,
    widget: 'object',
    required: isRequired,
    hint: t('cms:form.entryHint'),
    shape: 'agent',
    fields: [
      toReferenceField(types, { ...inner, name: 'entry', label: t('cms:form.entry') }, context),
      toLocalizedField('name', { ...inner, name: 'name', label: t('cms:form.name') }, context),
    ],
  };
}

/** Returns the field of an amount with its currency. */
export function toMoneyField(
  { name, label, hint, isRequired }: FieldPlace,
  { texts: { t } }: FormContext,
): CmsField {
  const required = isRequired;
  return {
    name,
    label,
    widget: 'object',
    required,
    ...toHint([hint, t('cms:form.moneyHint')]),
    fields: [
      {
        name: 'amount',
        label: t('cms:form.amount'),
        widget: 'number',
        value_type: 'int',
        step: 1,
        required,
      },
      {
        name: 'currency',
        label: t('cms:form.currency'),
        widget: 'string',
        required,
        pattern: ['^[A-Z]{3}$', t('cms:form.moneyHint')],
      },
    ],
  };
}
