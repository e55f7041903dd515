import { inEntry } from '../entry/issue-findings.ts';
import type { Surveyed } from '../graph/graph.ts';
import type { Finding } from '../problem/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Texts that some languages of the site have and others do not, and texts in a language that it has not. */
export function* checkTranslations(input: CheckInput): Generator<Finding> {
  yield* missingTexts(input);
  yield* unlistedTexts(input);
}

function* unlistedTexts({ surveyed, languages }: CheckInput): Generator<Finding> {
  for (const { raw, survey } of surveyed)
    for (const { path, value } of survey.unlisted)
      yield inEntry(raw, {
        code: 'unlisted-language',
        path,
        at: 'key',
        values: { language: value, languages: languages.join(', ') },
        ...nearLanguage(value, languages),
      });
}

/** `pt` where the site has `pt-BR`, and the other way round. */
function nearLanguage(
  language: string,
  languages: readonly string[],
): Pick<Finding, 'nearest' | 'isOurWord'> {
  const primary = (tag: string): string => tag.replace(/-.*$/s, '');
  const near = languages.find((each) => primary(each) === primary(language));
  return near === undefined ? {} : { nearest: near, isOurWord: true };
}

/** Where the entry itself says that a language is on its way, or nobody sees the entry, it is a notice only. */
function* missingTexts({ surveyed, languages }: CheckInput): Generator<Finding> {
  for (const record of surveyed)
    for (const { path, value } of record.survey.untranslated) {
      if (!languages.some((language) => Object.hasOwn(value, language))) continue;
      for (const language of languages)
        if (!Object.hasOwn(value, language)) {
          const values = {
            language,
            field: path.filter((step) => typeof step === 'string').join('.'),
          };
          const finding = { code: 'missing-translation', path, at: 'key', values } as const;
          const onItsWay = isOnItsWay(record, language) ? { severity: 'notice' as const } : {};
          yield inEntry(record.raw, { ...finding, ...onItsWay });
        }
    }
}

function isOnItsWay({ raw }: Surveyed, language: string): boolean {
  const state = stateOf(raw.fields['translations'], language);
  return raw.isClosed || state === 'wished' || state === 'machine' || state === 'draft';
}

/** How far a language is, in an entry that may not fit its schema. */
function stateOf(translations: unknown, language: string): unknown {
  const states = isRecord(translations) ? translations : {};
  const state = Object.hasOwn(states, language) ? states[language] : undefined;
  return isRecord(state) ? state['state'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
