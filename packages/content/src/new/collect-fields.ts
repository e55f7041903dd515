import {
  ask,
  CliError,
  nearHint,
  printable,
  wrongValue,
  type CommandSession,
} from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { contentSchemas, getFields, type ContentType } from '@comunal/schemas';
import { safeParse } from 'zod/mini';
import { createFieldTexts } from '../fields/field-texts.ts';
import { listFields, type FieldInfo } from '../fields/list-fields.ts';
import { formatExpectedValue } from '../report/format-expected-value.ts';
import type { ExpectedValue } from '../model/expected-value.ts';
import { suggestChoice } from '../validate/suggest-choice.ts';
import { suggestDate } from '../validate/suggest-values.ts';
import { isMoment } from './is-moment.ts';
import { readFieldValue } from './read-field-value.ts';

type Session = CommandSession<I18n>;

/** What is typed for the fields of a new entry, and the language of texts without one. */
export interface TypedFields {
  /** By the name of the field. */
  readonly values: ReadonlyMap<string, string>;
  readonly language: string;
  /** Values of fields that nobody has to type, such as the only organisation that there is. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Collects the fields of a new entry: from options, then from answers on a terminal to what is missing. */
export async function collectFields(
  type: ContentType,
  { values, language, defaults }: TypedFields,
  session: Session,
): Promise<Record<string, unknown>> {
  const all = listFields(type)[0]?.fields ?? [];
  refuseUnknownFields(values, all, session);
  const fields: Record<string, unknown> = {};
  const missing: FieldInfo[] = [];
  for (const field of all) {
    const isAsked = field.isRequired || field.name === 'visibility';
    const text = values.get(field.name) ?? (await answerTo(field, isAsked, defaults, session));
    if (text !== undefined) fields[field.name] = readField(type, field, text, language, session);
    else if (field.isRequired) missing.push(field);
  }
  if (missing.length > 0) throw missingFields(missing, session);
  return fields;
}

function refuseUnknownFields(
  values: ReadonlyMap<string, string>,
  fields: readonly FieldInfo[],
  { texts: { t }, context: { locale } }: Session,
): void {
  const names = fields.map(({ name }) => name);
  for (const name of values.keys()) {
    if (names.includes(name)) continue;
    const message = t('problems:unknown-key.message', { key: printable(name) });
    throw new CliError(2, message + nearHint(name, names, locale));
  }
}

/** Asks for a field where somebody can be asked; an empty answer takes the default. */
async function answerTo(
  field: FieldInfo,
  isAsked: boolean,
  defaults: ReadonlyMap<string, string>,
  { context, texts }: Session,
): Promise<string | undefined> {
  if (!isAsked) return undefined;
  const fallback = defaults.get(field.name);
  if (!context.stdin?.isTTY) return fallback;
  const title = createFieldTexts(context.locale)(field.keys)?.title ?? field.name;
  const expected = describeExpected(texts, field.expected);
  const question = texts.t('problems:new.question', { title, field: field.name, expected });
  const answer = await ask(context, fallback ? `${question} [${fallback}]` : question);
  return answer ? answer : fallback;
}

function readField(
  type: ContentType,
  { name, expected }: FieldInfo,
  text: string,
  language: string,
  { texts, context: { locale } }: Session,
): unknown {
  const value = readFieldValue(expected, text, language);
  const schema = getFields(contentSchemas[type])?.[name]?.schema;
  if (value !== undefined && schema && safeParse(schema, value).success) return value;
  // An option of its own; the others are values of --set.
  if (expected.kind === 'enum' && name === 'visibility')
    throw wrongValue(text, name, expected.choices, locale);
  const words = {
    field: name,
    value: printable(text),
    expected: describeExpected(texts, expected),
  };
  if (value === undefined) throw new CliError(2, texts.t('problems:new.tooMuch', words));
  const near = suggestValue(expected, text);
  const hint = near === undefined ? '' : ` ${texts.t('problems:near', { nearest: near })}`;
  throw new CliError(2, texts.t('problems:new.wrong', words) + hint);
}

/** Suggests what was meant, as `comunal check` does for a file. */
function suggestValue(expected: ExpectedValue, text: string): string | undefined {
  const kinds = expected.kind === 'union' ? expected.options : [expected];
  for (const each of kinds) {
    const near =
      each.kind === 'enum'
        ? suggestChoice(text, each.choices)
        : each.kind === 'date'
          ? suggestDate(text).nearest
          : undefined;
    if (near !== undefined) return near;
  }
  return undefined;
}

/** Describes what is expected as somebody types it: a time in one line. */
function describeExpected(texts: I18n, expected: ExpectedValue): string {
  return isMoment(expected) ? texts.t('problems:new.moment') : formatExpectedValue(texts, expected);
}

function missingFields(fields: readonly FieldInfo[], { texts }: Session): CliError {
  const lines = fields.map(
    ({ name, expected }) => `  --set ${name}=…  ${describeExpected(texts, expected)}`,
  );
  return new CliError(2, texts.t('problems:new.missing'), ...lines);
}
