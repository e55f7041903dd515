import type { FormField } from './form-field.ts';
import { isBlank, isFields, type Fields } from './plain-value.ts';
import { toItemField } from './to-form.ts';

/**
 * Finds somebody for whom an entry was chosen and a name written: only one of the two can be kept, and which one was meant
 * nobody but the editor knows.
 *
 * @returns the entry that was chosen, such as `person/luna`.
 */
export function findDoubleName(form: Fields, fields: readonly FormField[]): string | undefined {
  return findFirst(fields, (field) => findInField(form[field.name], field));
}

function findInField(form: unknown, field: FormField): string | undefined {
  if (field.widget === 'list')
    return Array.isArray(form)
      ? findFirst(form, (item: unknown) => findInField(item, toItemField(field)))
      : undefined;
  if (!isFields(form)) return undefined;
  const { shape, fields = [] } = field;
  const { entry } = form;
  const isNamed = fields.some(({ name }) => name !== 'entry' && !isBlank(form[name]));
  if (shape === 'agent' && typeof entry === 'string' && entry !== '' && isNamed) return entry;
  return findDoubleName(form, fields);
}

function findFirst<Item>(
  items: readonly Item[],
  find: (item: Item) => string | undefined,
): string | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
