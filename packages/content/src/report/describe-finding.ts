import { printable, shellWord } from '@comunal/command';
import type { I18n, MessageKey, MessageValue } from '@comunal/i18n';
import { collectByLanguage, pickMessage } from '@comunal/i18n/lite';
import { folderNames } from '../read/folders.ts';
import { formatExpectedValue } from './format-expected-value.ts';
import type { Finding } from '../model/finding.ts';
import { interfaceTexts } from './interface-texts.ts';
import { hasOnlyFields } from './mask-path.ts';
import type { ProblemMessages, ProblemText } from '../model/problem.ts';

type Values = Readonly<Record<string, MessageValue>>;

/** Writes the messages of a finding, in every language. Those of a closed entry quote nothing of it. */
export function describeFinding(finding: Finding): ProblemText {
  if (finding.texts) return describeCheckTexts(finding, finding.texts);
  const messages = inEachLanguage((i18n) => message(i18n, finding));
  const key = suggestionKey(finding);
  if (!key) return { messages };
  const nearest = finding.nearest === undefined ? '' : quote(finding.nearest);
  const { type, values } = finding;
  const language = quote(String(values?.['language'] ?? ''));
  const scope = finding.closed ? exampleScope : String(values?.['scope'] ?? exampleScope);
  const call = type ? `comunal check --fields ${type}` : 'comunal check --fields';
  return {
    messages,
    suggestion: inEachLanguage((i18n) => {
      const expected = describeExpected(i18n, finding);
      return say(i18n, key, {
        nearest,
        call,
        language,
        scope,
        expected,
        folders: folderNames.join(', '),
      });
    }),
  };
}

/** The scope that a suggestion names where the real one may not be disclosed. */
const exampleScope = 'recording';

/** Selects the texts that a check of another package supplies: those that quote a value only where it is visible. */
function describeCheckTexts(
  { closed, hidden, file, source }: Finding,
  { messages, details, suggestion }: NonNullable<Finding['texts']>,
): ProblemText {
  const isReserved = closed || hidden;
  const text = { messages: inPrintable(isReserved ? messages : (details ?? messages)) };
  if (!suggestion) return text;
  const named = isReserved ? undefined : (file ?? source?.file);
  return { ...text, suggestion: inPrintable(withFile(suggestion, named)) };
}

/** Replaces `{file}` by the file, quoted for a shell, or by a placeholder where it may not be named. */
function withFile(messages: ProblemMessages, file: string | undefined): ProblemMessages {
  return mapMessages(messages, (text, locale) =>
    text.replaceAll('{file}', () =>
      file === undefined ? pickMessage(filePlaceholders, locale).text : shellWord(file),
    ),
  );
}

const filePlaceholders = { es: 'ARCHIVO', en: 'FILE', pt: 'ARQUIVO' } as const;

function inPrintable(messages: ProblemMessages): ProblemMessages {
  return mapMessages(messages, (text) => printable(text));
}

function mapMessages(
  messages: ProblemMessages,
  map: (text: string, locale: string) => string,
): ProblemMessages {
  const entries = Object.entries(messages).map(([locale, text]): [string, string] => [
    locale,
    map(text, locale),
  ]);
  return { ...messages, ...Object.fromEntries(entries) };
}

/** Writes the masked messages of a finding: its kind, and what to do in general. They quote only terms of the content model. */
export function describeMasked(finding: Finding): ProblemText {
  if (finding.texts) return describeCheckTexts({ ...finding, hidden: true }, finding.texts);
  // Neither the type of a closed entry is disclosed, nor a better name for a file that was not read.
  const { type, nearest, ...rest } = finding;
  const disclosed = {
    ...rest,
    ...(type && !finding.closed ? { type } : {}),
    ...(nearest !== undefined && finding.isSafeToQuote && !finding.unread ? { nearest } : {}),
    ...(ofConsents.has(finding.code) ? { values: {} } : {}),
  };
  if (finding.closed) return describeFinding(disclosed);
  const { suggestion } = describeFinding({ ...disclosed, hidden: true });
  const messages = inEachLanguage((i18n) => maskedMessage(i18n, finding));
  return suggestion ? { messages, suggestion } : { messages };
}

function maskedMessage(i18n: I18n, finding: Finding): string {
  const { code, entry, path = [], hidden, unread } = finding;
  const isOurs = entry !== undefined && hasOnlyFields(entry.files.type, path);
  if (quotesOurs.has(code) && isOurs && !ofConsents.has(code))
    return message(i18n, { ...finding, hidden: false });
  const title = say(i18n, keyOf(code, 'title'), {});
  if (unread) return say(i18n, 'problems:inUnread', { title });
  return say(i18n, hidden ? 'problems:inHidden' : 'problems:inMasked', { title });
}

/** Problems whose messages quote only terms of the content model: the name of a field, a language of the site. */
const quotesOurs: ReadonlySet<Finding['code']> = new Set<Finding['code']>([
  'missing-field',
  'missing-translation',
  'partial-language',
  'consent-missing',
  'consent-ends-soon',
  'entry-not-shown',
  'rail-off',
  'no-visibility',
]);

/** Of those, the ones that are masked all the same: the state of a consent is between a person and the collective. */
const ofConsents: ReadonlySet<Finding['code']> = new Set(['consent-missing', 'consent-ends-soon']);

/** Problems whose messages quote nothing, whatever the entry. */
const quotesNothing: ReadonlySet<Finding['code']> = new Set([
  'no-visibility',
  'closed-outside-private',
  'public-in-private',
  'check-failed',
]);

function message(i18n: I18n, finding: Finding): string {
  const { code, variant, values = {}, closed, hidden } = finding;
  if (closed && !quotesNothing.has(code))
    return say(i18n, 'problems:inClosedEntry', { title: closedTitle(i18n, finding) });
  if (hidden && !quotesOurs.has(code))
    return say(i18n, 'problems:inHidden', { title: say(i18n, keyOf(code, 'title'), {}) });
  const particular = variant && keyOf(code, `variant.${variant}`);
  const key = particular && isMessage(i18n, particular) ? particular : keyOf(code, 'message');
  const quoted = Object.entries(values).map(([name, value]) => [name, quote(String(value))]);
  const { language } = values;
  const languageName = typeof language === 'string' ? quote(i18n.languageName(language)) : '';
  const expected = describeExpected(i18n, finding);
  return say(i18n, key, { ...(Object.fromEntries(quoted) as Values), languageName, expected });
}

/** The title of the problem. The name of a missing field is part of the content model, so it discloses nothing of the entry. */
function closedTitle(i18n: I18n, { code, values }: Finding): string {
  const field = String(values?.['field'] ?? '');
  return code === 'missing-field'
    ? say(i18n, 'problems:missing-field.named', { field })
    : say(i18n, keyOf(code, 'title'), {});
}

function describeExpected(i18n: I18n, { expected }: Finding): string {
  return expected ? formatExpectedValue(i18n, expected) : '';
}

/** Selects the suggestion: the nearest valid value where it may be quoted, else general advice. */
function suggestionKey({
  code,
  variant,
  severity,
  nearest,
  closed,
  hidden,
  isSafeToQuote,
}: Finding): MessageKey | undefined {
  const es = interfaceTexts('es');
  const first = (...keys: readonly string[]): MessageKey | undefined =>
    keys.map((rest) => keyOf(code, rest)).find((key) => isMessage(es, key));
  if (nearest !== undefined && ((!closed && !hidden) || isSafeToQuote))
    return first(`nears.${variant}`, 'near') ?? 'problems:near';
  if (severity === 'notice') return undefined; // it tells of something that its author knows
  return first(`fixes.${variant}`, 'fix');
}

/** Writes a message in every known language; a further language that lacks a part of it is left out. */
function inEachLanguage(write: (i18n: I18n) => string): ProblemMessages {
  return collectByLanguage((locale) => {
    const i18n = interfaceTexts(locale);
    let isComplete = true;
    const t: I18n['t'] = (key, ...values) => {
      const { text, fallback } = i18n.translate(key, ...values);
      if (fallback && text !== key) isComplete = false; // a variant may have no message of its own
      return text;
    };
    return { text: write({ ...i18n, t }), isComplete };
  });
}

type LooseTranslate = (key: MessageKey, values: Values) => string;

// Keys are composed from a code, so the compiler cannot check them; a test looks up each of them.
function keyOf(code: Finding['code'], rest: string): MessageKey {
  return `problems:${code}.${rest}` as MessageKey;
}

function isMessage(i18n: I18n, key: MessageKey): boolean {
  return say(i18n, key, {}) !== key;
}

function say(i18n: I18n, key: MessageKey, values: Values): string {
  return (i18n.t as LooseTranslate)(key, values);
}

/** Shortens a quoted value, and escapes its control characters. */
function quote(text: string): string {
  const plain = printable(text);
  return plain.length > 160 ? `${plain.slice(0, 157)}…` : plain;
}
