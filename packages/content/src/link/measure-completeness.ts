import type { Completeness } from '../model/content.ts';
import type { EntryRecord } from './content-graph.ts';

/** Measures how complete an entry is in each language of the site. A name that is one string for all languages is not counted. */
export function measureCompleteness(
  { entry, facts }: EntryRecord,
  languages: readonly string[],
): Completeness[] {
  const { type, slug } = entry;
  const wanted = facts.texts;
  return languages.map((language) => {
    const missing = facts.untranslated
      .filter(({ value }) => !Object.hasOwn(value, language))
      .map(({ path }) => path);
    return { type, slug, language, written: wanted - missing.length, wanted, missing };
  });
}
