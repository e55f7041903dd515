import type { LanguageState, LanguageStates } from '../atoms/language-state.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import { isLocalizedSchema } from '../atoms/text.ts';
import { getFields } from '../exposure/define-model.ts';
import { resolveSchema } from '../exposure/resolve-schema.ts';
import { contentSchemas } from '../types/content-schemas.ts';
import type { Entry } from '../types/entry-by-type.ts';
import type { EntryLookup } from './entry-lookup.ts';

/**
 * Creates a predicate: whether the texts of an entry in a language may be shown. Of an entry on which somebody's safety depends,
 * those that nobody has reviewed may not, and neither may those whose source has changed since. The language it was written in
 * always may: it is the first one of the site that its title has and of which nothing says that it is a translation.
 */
export function createLanguageCheck(
  entry: Entry,
  lookup: EntryLookup,
): (language: LanguageTag) => boolean {
  if (!entry.safety) return () => true;
  const site = entry.type === 'site' ? entry : lookup('site', 'site');
  const { languages = [], translations: common = {} } = site?.type === 'site' ? site : {};
  const own = entry.translations ?? {};
  const stateOf = (language: LanguageTag): LanguageState | undefined =>
    getState(own, language) ?? (entry === site ? undefined : toCommon(getState(common, language)));
  const source = findSourceLanguage(entry, languages, stateOf);
  return (language) => language === source || isReviewed(stateOf(language));
}

/** Nothing is said of a language that people write beside the others. */
function isReviewed(state: LanguageState | undefined): boolean {
  if (!state) return true;
  return state.stale !== true && (state.state === 'reviewed' || state.state === 'published');
}

/** What is said of a language, or else of the one that it is a variety of: of `pt` for `pt-BR`. */
function getState(states: LanguageStates, language: LanguageTag): LanguageState | undefined {
  const base = language.split('-', 1).join('');
  const tag = [language, base].find((each) => Object.hasOwn(states, each));
  return tag === undefined ? undefined : states[tag];
}

/** What the site says of a language for the entries that say nothing: that its own texts are out of date concerns none of them. */
function toCommon(state: LanguageState | undefined): LanguageState | undefined {
  return state && { state: state.state };
}

function findSourceLanguage(
  entry: Entry,
  languages: readonly LanguageTag[],
  stateOf: (language: LanguageTag) => LanguageState | undefined,
): LanguageTag | undefined {
  const written = listLanguages(entry);
  const order = [...languages.filter((language) => written.has(language)), ...written];
  return order.find((language) => !isTranslation(stateOf(language))) ?? order[0];
}

/** Whether a language has been translated from another one: by a machine, or from a source that is recorded. */
function isTranslation(state: LanguageState | undefined): boolean {
  return state?.state === 'machine' || state?.stale === true || state?.sourceRevision !== undefined;
}

/** The languages of the title of an entry; where it is the same in each, those of all its texts at the top. */
function listLanguages(entry: Entry): ReadonlySet<LanguageTag> {
  const written = Object.entries(entry).flatMap(([key, value]) => {
    const schema = getFields(contentSchemas[entry.type])?.[key]?.schema;
    const isText = schema !== undefined && isLocalizedSchema(resolveSchema(schema, value));
    return isText ? [{ key, languages: Object.keys(value as object) }] : []; // the value is of this schema
  });
  const title = written.find(({ key }) => key === 'title' || key === 'name');
  return new Set((title ? [title] : written).flatMap(({ languages }) => languages));
}
