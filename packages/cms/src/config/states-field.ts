import { LanguageProgress } from '@comunal/schemas';
import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toHint, toLocalizedField } from './localized-field.ts';

/** Returns the field of the progress of translations or captions: an object for each language of the site. */
export function toStatesField(
  { name, label, hint, isRequired }: FieldPlace,
  context: FormContext,
): CmsField {
  return {
    name,
    label,
    widget: 'object',
    required: isRequired,
    collapsed: true,
    ...toHint([hint]),
    fields: context.languages.map((language) =>
      toStateField(
        {
          name: language,
          label: context.texts.languageName(language),
          group: undefined,
          isRequired: false,
        },
        context,
      ),
    ),
  };
}

/** Returns the field of the progress of one language. Its revision is written by a command, and stays in the file as it is. */
export function toStateField(
  { name, label, hint, isRequired }: FieldPlace,
  context: FormContext,
): CmsField {
  const { t, choice } = context.texts;
  const credit = {
    name: 'credit',
    label: t('cms:form.credit'),
    group: undefined,
    isRequired: false,
  };
  const options = Object.values(LanguageProgress).map((value) => ({
    label: choice('languageState', 'state', value),
    value,
  }));
  const text = { widget: 'string', required: false } as const;
  return {
    name,
    label,
    widget: 'object',
    required: isRequired,
    collapsed: true,
    ...toHint([hint]),
    fields: [
      {
        name: 'state',
        label: t('cms:form.state'),
        widget: 'select',
        required: isRequired,
        options,
      },
      toLocalizedField('name', credit, context),
      { name: 'by', label: t('cms:form.by'), ...text },
    ],
  };
}
