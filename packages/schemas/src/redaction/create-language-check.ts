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
 * always may: it is the first one of the site that its title has and of which nothing says that it is a translation. Where all
 * of them are translations and none is reviewed, the first one that no machine wrote takes its place.
 */
export function createLanguageCheck(
  entry: Entry,
  lookup: EntryLookup,
): (language: LanguageTag) => boolean {
  if (!entry.safety) return () => true;
  const { source, stateOf } = readLanguages(entry, lookup);
  return (language) => {
    const state = stateOf(language);
    // Nothing is said of a language that people write beside the others.
    return language === source || !state || isReviewed(state);
  };
}

/**
 * Lists the languages of an entry on which somebody's safety depends that are shown though nothing says whether anybody has
 * reviewed them. The language it was written in is none of them.
 *
 * @param entry - An entry that fits its schema.
 * @param lookup - Finds the entry of the site, which may say it for all entries.
 * @example
 * ```ts
 * import { listUnsaidLanguages, pageSchema } from '@comunal/schemas';
 *
 * const page = pageSchema.parse({
 *   type: 'page',
 *   slug: 'ayuda',
 *   visibility: 'public',
 *   title: { es: 'Ayuda', pt: 'Ajuda' },
 *   body: { es: 'Llámanos.', pt: 'Ligue para nós.' },
 *   safety: true,
 * });
 * console.log(listUnsaidLanguages(page, () => undefined)); // → [ 'pt' ]
 * ```
 */
export function listUnsaidLanguages(entry: Entry, lookup: EntryLookup): LanguageTag[] {
  if (!entry.safety) return [];
  const { source, stateOf } = readLanguages(entry, lookup);
  const written = new Set(listTexts(entry).flatMap(({ languages }) => languages));
  return [...written].filter((language) => language !== source && !stateOf(language));
}

/** Whether somebody has reviewed a language since its source last changed. */
export function isReviewed(state: LanguageState): boolean {
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

/** The language that an entry was written in, and what is said of each. */
interface EntryLanguages {
  readonly source: LanguageTag | undefined;
  readonly stateOf: (language: LanguageTag) => LanguageState | undefined;
}

function readLanguages(entry: Entry, lookup: EntryLookup): EntryLanguages {
  const site = entry.type === 'site' ? entry : lookup('site', 'site');
  const { languages = [], translations: common = {} } = site?.type === 'site' ? site : {};
  const own = entry.translations ?? {};
  const stateOf = (language: LanguageTag): LanguageState | undefined =>
    getState(own, language) ?? (entry === site ? undefined : toCommon(getState(common, language)));
  const written = listLanguages(entry);
  const order = [...languages.filter((language) => written.has(language)), ...written];
  const isTranslated = (language: LanguageTag): boolean => isTranslation(stateOf(language));
  const isReadable = (language: LanguageTag): boolean => {
    const state = stateOf(language);
    return !!state && isReviewed(state);
  };
  const original = order.find((language) => !isTranslated(language));
  // What the site says of a language in general does not say that a machine wrote this entry.
  const best = order.some(isReadable)
    ? undefined
    : order.find((language) => getState(own, language)?.state !== 'machine');
  return { source: original ?? best, stateOf };
}

/** Whether a language has been translated from another one: by a machine, or from a source that is recorded. */
function isTranslation(state: LanguageState | undefined): boolean {
  return state?.state === 'machine' || state?.stale === true || state?.sourceRevision !== undefined;
}

/** The languages of the title of an entry; where it is the same in each, those of all its texts at the top. */
function listLanguages(entry: Entry): ReadonlySet<LanguageTag> {
  const written = listTexts(entry);
  const title = written.find(({ key }) => key === 'title' || key === 'name');
  return new Set((title ? [title] : written).flatMap(({ languages }) => languages));
}

/** The fields of an entry that are texts by language. */
function listTexts(entry: Entry): { readonly key: string; readonly languages: LanguageTag[] }[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const schema = getFields(contentSchemas[entry.type])?.[key]?.schema;
    const isText = schema !== undefined && isLocalizedSchema(resolveSchema(schema, value));
    return isText ? [{ key, languages: Object.keys(value as object) }] : []; // the value is of this schema
  });
}
