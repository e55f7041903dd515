import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/**
 * Reports `missing-translation`: texts that some languages of the site have and others do not. Where the entry itself says
 * that a language is in progress, or nobody sees the entry, it is a notice only. A language that the whole site has only
 * begun, as the entry of the site says, is not reported entry by entry: the counts of each language tell how far it is.
 */
export function* checkMissingTranslations({
  parsedEntries,
  languages,
}: CheckInput): Generator<Finding> {
  const site = parsedEntries.find(({ raw }) => raw.files.type === 'site');
  const begun = new Set(languages.filter((language) => site && isBegun(site, language)));
  for (const parsedEntry of parsedEntries)
    for (const { path, value } of parsedEntry.facts.untranslated) {
      if (!languages.some((language) => Object.hasOwn(value, language))) continue;
      for (const language of languages)
        if (!Object.hasOwn(value, language)) {
          if (begun.has(language) && getProgress(parsedEntry, language) === undefined) continue;
          const values = {
            language,
            field: path.filter((step) => typeof step === 'string').join('.'),
          };
          const finding = { code: 'missing-translation', path, target: 'key', values } as const;
          const severity = isInProgress(parsedEntry, language)
            ? { severity: 'notice' as const }
            : {};
          yield createEntryFinding(parsedEntry.raw, { ...finding, ...severity });
        }
    }
}

function isInProgress(parsedEntry: ParsedEntry, language: string): boolean {
  return parsedEntry.raw.isClosed || isBegun(parsedEntry, language);
}

function isBegun(parsedEntry: ParsedEntry, language: string): boolean {
  const state = getProgress(parsedEntry, language);
  return state === 'wished' || state === 'machine' || state === 'draft';
}

/** How far a language is, as the entry says. The entry may not fit its schema. */
function getProgress({ raw }: ParsedEntry, language: string): unknown {
  const { translations } = raw.fields;
  const states = isRecord(translations) ? translations : {};
  const state = Object.hasOwn(states, language) ? states[language] : undefined;
  return isRecord(state) ? state['state'] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
