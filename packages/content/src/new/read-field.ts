import { CliError, printable, wrongValue, type CommandSession } from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import { contentSchemas, getFields, type ContentType } from '@comunal/schemas';
import { safeParse } from 'zod/mini';
import type { FieldInfo } from '../fields/list-fields.ts';
import type { ExpectedValue } from '../model/expected-value.ts';
import { formatExpectedValue } from '../report/format-expected-value.ts';
import { suggestChoice } from '../validate/suggest-choice.ts';
import { suggestDate } from '../validate/suggest-values.ts';
import { isMoment } from './is-moment.ts';
import { readFieldValue } from './read-field-value.ts';

type Session = CommandSession<I18n>;

/** What was typed for a field of a new entry. */
export interface TypedText {
  readonly type: ContentType;
  readonly field: FieldInfo;
  readonly text: string;
  /** The language of texts without one. */
  readonly language: string;
  /** An answer was given to a question, so what is wrong with it names no option. */
  readonly source: 'answer' | 'option';
}

/**
 * Reads what was typed for a field as its value.
 *
 * @throws CliError that says what the field takes.
 */
export function readField(
  { type, field: { name, expected }, text, language, source }: TypedText,
  { texts, context: { locale } }: Session,
): unknown {
  const value = readFieldValue(expected, text, language);
  const schema = getFields(contentSchemas[type])?.[name]?.schema;
  if (value !== undefined && schema && safeParse(schema, value).success) return value;
  // An option of its own; the others are values of --set.
  if (source === 'option' && expected.kind === 'enum' && name === 'visibility')
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
export function describeExpected(texts: I18n, expected: ExpectedValue): string {
  return isMoment(expected) ? texts.t('problems:new.moment') : formatExpectedValue(texts, expected);
}
