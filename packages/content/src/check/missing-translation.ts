import { createEntryFinding } from '../validate/issues-to-findings.ts';
import type { ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Texts that some languages of the site have and others do not, and texts in a language that it has not. */
export function* checkMissingTranslations(input: CheckInput): Generator<Finding> {
  yield* missingTexts(input);
  yield* unlistedTexts(input);
}

function* unlistedTexts({ parsedEntries, languages }: CheckInput): Generator<Finding> {
  for (const { raw, facts } of parsedEntries)
    for (const { path, value } of facts.unlisted)
      yield createEntryFinding(raw, {
        code: 'unlisted-language',
        path,
        target: 'key',
        values: { language: value, languages: languages.join(', ') },
        ...suggestSiteLanguage(value, languages),
      });
}

/** `pt` where the site has `pt-BR`, and the other way round. */
function suggestSiteLanguage(
  language: string,
  languages: readonly string[],
): Pick<Finding, 'nearest' | 'isSafeToQuote'> {
  const primary = (tag: string): string => tag.replace(/-.*$/s, '');
  const near = languages.find((each) => primary(each) === primary(language));
  return near === undefined ? {} : { nearest: near, isSafeToQuote: true };
}

/**
 * Where the entry itself says that a language is on its way, or nobody sees the entry, it is a notice only. Of a language
 * that the whole site has only begun, as the entry of the site says, nothing is said entry by entry: the counts of each
 * language tell how far it is.
 */
function* missingTexts({ parsedEntries, languages }: CheckInput): Generator<Finding> {
  const site = parsedEntries.find(({ raw }) => raw.files.type === 'site');
  const begun = new Set(languages.filter((language) => site && isBegun(site, language)));
  for (const record of parsedEntries)
    for (const { path, value } of record.facts.untranslated) {
      if (!languages.some((language) => Object.hasOwn(value, language))) continue;
      for (const language of languages)
        if (!Object.hasOwn(value, language)) {
          if (begun.has(language) && stateIn(record, language) === undefined) continue;
          const values = {
            language,
            field: path.filter((step) => typeof step === 'string').join('.'),
          };
          const finding = { code: 'missing-translation', path, target: 'key', values } as const;
          const onItsWay = isOnItsWay(record, language) ? { severity: 'notice' as const } : {};
          yield createEntryFinding(record.raw, { ...finding, ...onItsWay });
        }
    }
}

function isOnItsWay(record: ParsedEntry, language: string): boolean {
  return record.raw.isClosed || isBegun(record, language);
}

function isBegun(record: ParsedEntry, language: string): boolean {
  const state = stateIn(record, language);
  return state === 'wished' || state === 'machine' || state === 'draft';
}

/** How far a language is, as an entry says that may not fit its schema. */
function stateIn({ raw }: ParsedEntry, language: string): unknown {
  const { translations } = raw.fields;
  const states = isRecord(translations) ? translations : {};
  const state = Object.hasOwn(states, language) ? states[language] : undefined;
  return isRecord(state) ? state['state'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
