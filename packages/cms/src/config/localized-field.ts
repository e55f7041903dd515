import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';

/** The widget for each kind of text by language. */
const widgets = { name: 'string', text: 'text', markdown: 'markdown' } as const;

/** Returns the field of a text by language: an object with a field for each language of the site. */
export function toLocalizedField(
  kind: keyof typeof widgets,
  { name, label, hint, isRequired }: FieldPlace,
  { languages, texts }: FormContext,
): CmsField {
  const more = {
    name: texts.t('cms:form.sameInAll'),
    text: '',
    markdown: texts.t('cms:form.markdown'),
  };
  const hints = [hint, languages.length > 1 || kind === 'markdown' ? more[kind] : ''];
  const [first] = languages;
  return {
    name,
    label,
    widget: 'object',
    required: isRequired,
    ...toHint(hints),
    shape: kind === 'name' ? 'name' : 'localized',
    fields: languages.map((language) => ({
      name: language,
      label: texts.languageName(language),
      widget: widgets[kind],
      // An entry has its name in the first language, or in all of them; other texts may be missing in any.
      required: isRequired && kind === 'name' && language === first,
      // What edits Markdown as it looks writes all of it anew.
      ...(kind === 'markdown' && { modes: ['raw'] }),
    })),
  };
}

/** Joins the parts of a hint; without any there is none. */
export function toHint(parts: readonly (string | undefined)[]): { readonly hint?: string } {
  const hint = parts.filter(Boolean).join(' ');
  return hint ? { hint } : {};
}
