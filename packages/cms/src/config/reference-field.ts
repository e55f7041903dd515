import type { ContentType } from '@comunal/schemas';
import type { CmsField } from './cms-config.ts';
import type { FieldPlace, FormContext } from './form-context.ts';
import { getIdentifier } from './identifier.ts';
import { toHint } from './localized-field.ts';

/** Returns a picker of entries, or a line of text where none of the types has a form. */
export function toReferenceField(
  types: readonly ContentType[],
  { name, label, hint, isRequired }: FieldPlace,
  { languages, types: withForm }: FormContext,
): CmsField {
  const collections = types.filter((type) => withForm.has(type));
  const [collection] = collections;
  const base = { name, label, required: isRequired, ...toHint([hint]) };
  if (!collection) return { ...base, widget: 'string' };
  const names = [...new Set(collections.map((type) => getIdentifier(type, languages)))];
  const shared = {
    ...base,
    collection,
    search_fields: names,
    // The slug tells two entries of one name apart, and stands for one without a name in the first language.
    display_fields: [...names, '({{slug}})'],
    options_length: 500,
  };
  // With one type a reference is the slug of the entry; with several it names the type as well.
  return types.length === 1
    ? { ...shared, widget: 'relation', value_field: '{{slug}}' }
    : { ...shared, widget: 'comunal-relation', collections, value_field: '{{slug}}' };
}
