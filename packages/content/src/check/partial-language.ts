import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { getProgress, isInProgress } from './translation-progress.ts';

type Input = Pick<CheckInput, 'parsedEntries' | 'languages'>;

/** How many texts of the site there are in a language, out of those that there are in any. */
export interface LanguageCount {
  readonly written: number;
  readonly wanted: number;
}

/** Reports `partial-language`: a language that the site has only begun, once, with how much of it is written. */
export function* checkPartialLanguages(input: CheckInput): Generator<Finding> {
  const site = findSite(input);
  if (!site) return;
  for (const [language, { written, wanted }] of findPartialLanguages(input))
    yield createEntryFinding(site.raw, {
      code: 'partial-language',
      path: getProgress(site, language) === undefined ? ['languages'] : ['translations', language],
      target: 'key',
      values: { language, written, wanted },
    });
}

/**
 * Finds the languages of the site that are there in part: those of which `site.yaml` says that they are in progress, and
 * those of which it says nothing and in which less than half of the texts is written. Of these no entry is asked to be
 * complete, so that a language can be begun with its first page.
 */
export function findPartialLanguages(input: Input): Map<string, LanguageCount> {
  const site = findSite(input);
  const partial = new Map<string, LanguageCount>();
  for (const language of input.languages) {
    const count = countTexts(input, language);
    const isFew = 2 * count.written < count.wanted;
    const isPartial =
      site && getProgress(site, language) !== undefined ? isInProgress(site, language) : isFew;
    if (isPartial) partial.set(language, count);
  }
  return partial;
}

function findSite({ parsedEntries }: Input): Input['parsedEntries'][number] | undefined {
  return parsedEntries.find(({ raw }) => raw.files.type === 'site');
}

function countTexts({ parsedEntries }: Input, language: string): LanguageCount {
  const count = { written: 0, wanted: 0 };
  for (const { facts } of parsedEntries) {
    const missing = facts.untranslated.filter(({ value }) => !Object.hasOwn(value, language));
    count.wanted += facts.texts;
    count.written += facts.texts - missing.length;
  }
  return count;
}
