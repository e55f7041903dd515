import { createEntryFinding } from '../validate/create-entry-finding.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `unlisted-language`: texts in a language that the site does not list. */
export function* checkUnlistedLanguages({
  parsedEntries,
  languages,
}: CheckInput): Generator<Finding> {
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
