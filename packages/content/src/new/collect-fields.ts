import {
  ask,
  CliError,
  nearHint,
  printable,
  writeLines,
  type CommandSession,
} from '@comunal/command';
import type { I18n } from '@comunal/i18n';
import type { ContentType } from '@comunal/schemas';
import { createFieldTexts } from '../fields/field-texts.ts';
import { listFields, type FieldInfo } from '../fields/list-fields.ts';
import { describeExpected, readField, type TypedText } from './read-field.ts';

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
    const read: ReadTyped = (text, source) =>
      readField({ type, field, text, language, source }, session);
    const typed = values.get(field.name);
    const value =
      typed === undefined
        ? await askFor(field, { isAsked, fallback: defaults.get(field.name), read }, session)
        : read(typed, 'option');
    if (value !== undefined) fields[field.name] = value;
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

/** Turns what was typed into the value of a field. */
type ReadTyped = (text: string, source: TypedText['source']) => unknown;

interface Question {
  readonly isAsked: boolean;
  readonly fallback: string | undefined;
  readonly read: ReadTyped;
}

/**
 * Asks for a field where somebody can be asked, and again after a wrong answer, so that one mistake does not cost the others.
 * An empty answer takes the default.
 */
async function askFor(
  field: FieldInfo,
  { isAsked, fallback, read }: Question,
  { context, texts }: Session,
): Promise<unknown> {
  if (!isAsked) return undefined;
  if (!context.stdin?.isTTY) return fallback === undefined ? undefined : read(fallback, 'option');
  const title = createFieldTexts(context.locale)(field.keys)?.title ?? field.name;
  const expected = describeExpected(texts, field.expected);
  const question = texts.t('problems:new.question', { title, field: field.name, expected });
  for (;;) {
    const answer = await ask(context, fallback ? `${question} [${fallback}]` : question);
    if (!answer) return fallback === undefined ? undefined : read(fallback, 'answer');
    try {
      return read(answer, 'answer');
    } catch (thrown) {
      if (!(thrown instanceof CliError)) throw thrown;
      writeLines(context.stderr, thrown.lines);
    }
  }
}

function missingFields(fields: readonly FieldInfo[], { texts }: Session): CliError {
  const lines = fields.map(
    ({ name, expected }) => `  --set ${name}=…  ${describeExpected(texts, expected)}`,
  );
  return new CliError(2, texts.t('problems:new.missing'), ...lines);
}
