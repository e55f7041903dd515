import { POSITION, type FormField, type FormLanguages } from './form-field.ts';
import { isFields, type Fields } from './plain-value.ts';

/**
 * Converts a value of a file to what its field in a form holds. Returns `undefined` for a value that the field cannot hold:
 * it stays out of the form, and in the file.
 */
export function toForm(value: unknown, field: FormField, languages: FormLanguages): unknown {
  if (value === undefined || value === null) return undefined;
  if (field.widget === 'list') return toFormList(value, field, languages);
  switch (field.shape) {
    case 'name':
      return toFormName(value, languages);
    case 'localized':
      return isFields(value) ? keepTexts(value) : undefined;
    case 'moment':
      return toFormMoment(value);
    case 'agent':
      return toFormAgent(value, field, languages);
    default:
      return toFormOfWidget(value, field, languages);
  }
}

/** Converts the fields of an object. */
export function toFormFields(
  value: Fields,
  fields: readonly FormField[],
  languages: FormLanguages,
): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  for (const field of fields) {
    const own = Object.hasOwn(value, field.name) ? value[field.name] : undefined;
    const converted = toForm(own, field, languages);
    if (converted !== undefined) form[field.name] = converted;
  }
  return form;
}

function toFormOfWidget(value: unknown, field: FormField, languages: FormLanguages): unknown {
  switch (field.widget) {
    case 'object':
      return isFields(value) ? toFormFields(value, field.fields ?? [], languages) : undefined;
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return toText(value);
  }
}

/** A text, or what YAML reads of one that looks like a number. */
function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function keepTexts(value: Fields): Fields {
  const texts = Object.entries(value).map(([key, each]) => [key, toText(each)] as const);
  return Object.fromEntries(texts.filter(([, each]) => each !== undefined));
}

function toFormName(value: unknown, { first }: FormLanguages): Fields | undefined {
  if (isFields(value)) return keepTexts(value);
  const text = toText(value);
  return text === undefined ? undefined : { [first]: text };
}

function toFormMoment(value: unknown): string | undefined {
  if (!isFields(value)) return toText(value);
  const { local, zone } = value;
  const isWhole = Object.keys(value).length === 2;
  return isWhole && typeof local === 'string' && typeof zone === 'string'
    ? `${local} ${zone}`
    : undefined;
}

function toFormAgent(value: unknown, field: FormField, languages: FormLanguages): unknown {
  return typeof value === 'string'
    ? { entry: value }
    : isFields(value)
      ? toFormFields(value, field.fields ?? [], languages)
      : undefined;
}

function toFormList(value: unknown, field: FormField, languages: FormLanguages): unknown {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item: unknown, position) => {
    const converted = toForm(item, toItemField(field), languages);
    return isFields(converted) ? { ...converted, [POSITION]: position } : converted;
  });
  // A list without one of its items would be saved without it.
  return items.includes(undefined) ? undefined : items;
}

/** Returns the field of one item of a list. */
export function toItemField({ name, shape, fields, field }: FormField): FormField {
  return field ?? { name, widget: 'object', shape, fields };
}
