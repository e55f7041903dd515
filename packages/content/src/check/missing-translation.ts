import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { findPartialLanguages } from './partial-language.ts';
import { getProgress, isInProgress } from './translation-progress.ts';

/**
 * Reports `missing-translation`: texts that some languages of the site have and others do not. Where the entry itself says
 * that a language is in progress, or nobody sees the entry, it is a notice only. A language that the site has in part is
 * not reported entry by entry: `partial-language` counts it once.
 */
export function* checkMissingTranslations(input: CheckInput): Generator<Finding> {
  const { parsedEntries, languages } = input;
  const partial = findPartialLanguages(input);
  for (const parsedEntry of parsedEntries) {
    const { raw, facts } = parsedEntry;
    for (const { path, value } of facts.untranslated) {
      if (!languages.some((language) => Object.hasOwn(value, language))) continue;
      for (const language of languages) {
        if (Object.hasOwn(value, language)) continue;
        // What an entry says of itself counts for it alone; what the entry of the site says, for the whole site.
        const says = raw.files.type === 'site' ? undefined : getProgress(parsedEntry, language);
        if (partial.has(language) && says === undefined) continue;
        const field = path.filter((step) => typeof step === 'string').join('.');
        const values = { language, field };
        const finding = { code: 'missing-translation', path, target: 'key', values } as const;
        const isNotice = raw.isClosed || isInProgress(parsedEntry, language);
        yield createEntryFinding(raw, { ...finding, ...(isNotice && { severity: 'notice' }) });
      }
    }
  }
}
