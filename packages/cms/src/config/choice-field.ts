import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toHint } from './localized-field.ts';

/** Returns the field for one of several values, by what they are called. */
export function toChoiceField(
  values: readonly string[],
  { name, label, hint, group, isRequired }: FieldPlace,
  { texts }: FormContext,
): CmsField {
  const options = values.map((value) => ({ label: texts.choice(group, name, value), value }));
  return {
    name,
    label,
    widget: 'select',
    required: isRequired,
    ...toHint([hint]),
    options,
  };
}
