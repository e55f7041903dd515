import { dequal } from 'dequal';
import { POSITION, type FormField, type FormLanguages } from './form-field.ts';
import { isBlank, isFields, withoutBlanks, type Fields } from './plain-value.ts';
import { toForm, toItemField } from './to-form.ts';

const LOCAL = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)\s+(\S+)$/;

/**
 * Converts what a field of a form holds to the value of the file. Where nothing was edited, this is `before` itself, as it was
 * written; where the field was emptied, it is `undefined`. Whatever the form does not show stays.
 */
function fromForm(
  form: unknown,
  before: unknown,
  field: FormField,
  languages: FormLanguages,
): unknown {
  const displayed = toForm(before, field, languages);
  if (
    dequal(withoutBlanks(form ?? ''), withoutBlanks(displayed ?? '')) ||
    (isBlank(form) && isBlank(displayed))
  )
    return before;
  if (field.widget === 'list') return fromFormList(form, before, field, languages);
  switch (field.shape) {
    case 'name':
      return fromFormName(form, before, field, languages);
    case 'localized':
      return fromFormTexts(form, before, field);
    case 'moment':
      return fromFormMoment(form);
    case 'agent':
      return fromFormAgent(form, before, field, languages);
    case 'scalar':
      return fromFormScalar(form);
    case undefined:
      return fromFormOfWidget(form, before, field, languages);
  }
}

/** Converts the fields of an object back: of those that the form does not know, each stays where it was. */
export function fromFormFields(
  form: Fields,
  before: Fields,
  fields: readonly FormField[],
  languages: FormLanguages,
): Record<string, unknown> {
  const after: Record<string, unknown> = { ...before };
  for (const field of fields) {
    const { name } = field;
    const own = Object.hasOwn(before, name) ? before[name] : undefined;
    const value = fromForm(form[name], own, field, languages);
    if (value === undefined) delete after[name];
    else after[name] = value;
  }
  return after;
}

function fromFormOfWidget(
  form: unknown,
  before: unknown,
  field: FormField,
  languages: FormLanguages,
): unknown {
  if (field.widget === 'object') {
    if (!isFields(form)) return undefined;
    const own = isFields(before) ? before : {};
    return toObject(fromFormFields(form, own, field.fields ?? [], languages));
  }
  if (isBlank(form)) return undefined;
  return typeof form === 'string' ? withLineEnd(form, before) : form;
}

/** An object without a field is none. */
function toObject(fields: Fields): Fields | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** A text of several lines ends as it did before: what edits it does not show its last line end. */
function withLineEnd(text: string, before: unknown): string {
  const isBlock = typeof before === 'string' && before.endsWith('\n');
  return isBlock && !text.endsWith('\n') ? `${text}\n` : text;
}

function fromFormTexts(form: unknown, before: unknown, { fields = [] }: FormField): unknown {
  if (!isFields(form)) return undefined;
  const after: Record<string, unknown> = isFields(before) ? { ...before } : {};
  for (const { name } of fields) {
    const text = form[name];
    if (typeof text !== 'string' || text === '') delete after[name];
    else if (text !== String(after[name])) after[name] = withLineEnd(text, after[name]);
  }
  return toObject(after);
}

/** A name that was one text for every language stays one as long as it is written in the first language alone. */
function fromFormName(
  form: unknown,
  before: unknown,
  field: FormField,
  languages: FormLanguages,
): unknown {
  const texts = fromFormTexts(form, before, field);
  if (!isFields(texts) || before === undefined || isFields(before)) return texts;
  const [only, ...others] = Object.keys(texts);
  return only === languages.first && others.length === 0 ? texts[only] : texts;
}

function fromFormMoment(form: unknown): unknown {
  if (typeof form !== 'string' || form.trim() === '') return undefined;
  const [, local, zone] = LOCAL.exec(form.trim()) ?? [];
  return local && zone ? { local, zone } : form.trim();
}

function fromFormScalar(form: unknown): unknown {
  if (typeof form !== 'string' || form.trim() === '') return undefined;
  const text = form.trim();
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

function fromFormAgent(
  form: unknown,
  before: unknown,
  field: FormField,
  languages: FormLanguages,
): unknown {
  if (!isFields(form)) return undefined;
  const { entry } = form;
  if (typeof entry === 'string' && entry !== '') return entry;
  const own = isFields(before) ? before : {};
  const others = (field.fields ?? []).filter(({ name }) => name !== 'entry');
  return toObject(fromFormFields(form, own, others, languages));
}

function fromFormList(
  form: unknown,
  before: unknown,
  field: FormField,
  languages: FormLanguages,
): unknown {
  if (!Array.isArray(form)) return undefined;
  const list: readonly unknown[] = Array.isArray(before) ? before : [];
  // Of a list that the form does not show, nothing was taken out.
  const isHidden = list.length > 0 && toForm(list, field, languages) === undefined;
  const own = isHidden ? [] : list;
  const items = form.map((item: unknown, index) => {
    const position = isFields(item) ? item[POSITION] : undefined;
    const isSame =
      !isFields(item) && dequal(item, toForm(own[index], toItemField(field), languages));
    const old = typeof position === 'number' ? own[position] : isSame ? own[index] : undefined;
    return fromForm(withoutPosition(item), old, toItemField(field), languages);
  });
  const kept = items.filter((item) => item !== undefined && item !== null && item !== '');
  const after = isHidden ? [...list, ...kept] : kept;
  return after.length > 0 ? after : undefined;
}

function withoutPosition(item: unknown): unknown {
  if (!isFields(item)) return item;
  const { [POSITION]: _, ...own } = item;
  return own;
}
