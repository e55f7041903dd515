import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { toHint } from './localized-field.ts';

/** Returns the field for an upload. A picture has its own widget, which shows it; other files are listed by name. */
export function toFileField(place: FieldPlace, context: FormContext): CmsField {
  const { name, label, hint, group, isRequired } = place;
  const more = context.texts.t('cms:form.asFile');
  const widget = group === 'picture' ? 'image' : 'file';
  // A picture of another host would tell that host of every visitor.
  return {
    name,
    label,
    widget,
    required: isRequired,
    choose_url: false,
    ...toHint([hint, more]),
  };
}
