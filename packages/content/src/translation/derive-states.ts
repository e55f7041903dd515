import {
  isPathVisible,
  type ContentType,
  type Entry,
  type FieldPath,
  type LanguageState,
  type LanguageStates,
  type WrittenEntry,
} from '@comunal/schemas';
import { toEntryKey, type EntryRecord } from '../link/content-graph.ts';
import type { StaleFields } from '../model/stale-fields.ts';
import { compareText, listFollowed } from './compare-text.ts';
import { parseRevision, type Revision } from './revision.ts';
import { chooseSourceLanguage } from './source-language.ts';
import { walkTexts } from './walk-texts.ts';

/** Entries that say which of their translations are out of date. */
export interface DerivedStates {
  readonly records: readonly EntryRecord[];
  /** What has changed, by the key of the entry. Entries in which nothing has are left out. */
  readonly stale: ReadonlyMap<string, StaleFields>;
}

/**
 * Derives from the recorded revisions which translations are out of date: those entries say `stale` then, and what was reviewed or
 * published is a draft. An entry that says `stale` itself is one as well.
 */
export function deriveStates(
  records: readonly EntryRecord[],
  languages: readonly string[],
  today: string,
): DerivedStates {
  const derivation = new StateDerivation(records, languages, today);
  const derived = records.map((record) => derivation.derive(record));
  return { records: derived, stale: derivation.stale };
}

class StateDerivation {
  readonly stale = new Map<string, StaleFields>();
  readonly #records: readonly EntryRecord[];
  readonly #languages: readonly string[];
  readonly #today: string;
  #byKey: ReadonlyMap<string, Entry> | undefined;

  constructor(records: readonly EntryRecord[], languages: readonly string[], today: string) {
    this.#records = records;
    this.#languages = languages;
    this.#today = today;
  }

  derive(record: EntryRecord): EntryRecord {
    const { entry } = record;
    // Most entries say nothing of their languages, and ten thousand of them are looked at.
    if (!entry.translations) return record;
    const stale = this.#findStale(record);
    if (stale.size > 0) this.stale.set(toEntryKey(entry), stale);
    const translations = markStale(entry, stale);
    return translations ? withTranslations(record, translations) : record;
  }

  #findStale(record: EntryRecord): StaleFields {
    const stale = new Map<string, readonly string[]>();
    for (const [language, { named, unnamed }] of changesOf(record, this.#languages)) {
      const missed = unnamed.filter(({ path }) => this.#isVisible(record.entry, path));
      const fields = [...named, ...missed.map(({ field }) => field)];
      if (fields.length > 0) stale.set(language, fields);
    }
    return stale;
  }

  /** Whether the public form holds a value: nothing else is translated, so that no revision names it. */
  #isVisible(entry: Entry, path: FieldPath): boolean {
    const lookup = (type: ContentType, slug: string): WrittenEntry | undefined => {
      this.#byKey ??= new Map(this.#records.map((each) => [toEntryKey(each.entry), each.entry]));
      const target = this.#byKey.get(toEntryKey({ type, slug }));
      return target && { ...target };
    };
    return isPathVisible({ ...entry }, path, lookup, { today: this.#today });
  }
}

/**
 * The states with those that are out of date, or nothing where no state changes. What the entry of the site says counts for the whole
 * site: where its own texts are out of date, its state stays.
 */
function markStale(
  { type, translations = {} }: Entry,
  stale: StaleFields,
): LanguageStates | undefined {
  let isChanged = false;
  const marked = Object.entries(translations).map(([language, state]): [string, LanguageState] => {
    if (state.stale !== true && !stale.has(language)) return [language, state];
    const isDone = type !== 'site' && (state.state === 'reviewed' || state.state === 'published');
    if (state.stale === true && !isDone) return [language, state];
    isChanged = true;
    return [language, { ...state, state: isDone ? 'draft' : state.state, stale: true }];
  });
  return isChanged ? Object.fromEntries(marked) : undefined;
}

/** Records that were made before, so that an entry which has not changed stays the same object. */
const derivedRecords = new WeakMap<EntryRecord, { key: string; record: EntryRecord }>();

function withTranslations(record: EntryRecord, translations: LanguageStates): EntryRecord {
  const key = JSON.stringify(translations);
  const known = derivedRecords.get(record);
  if (known?.key === key) return known.record;
  const derived = { ...record, entry: { ...record.entry, translations } };
  derivedRecords.set(record, { key, record: derived });
  return derived;
}

/** What has changed in one language. */
interface LanguageChanges {
  /** Fields that the revision names, whose source is another one now. */
  readonly named: readonly string[];
  /** Fields with a translation that the revision does not name, with the path of their source. */
  readonly unnamed: readonly { readonly field: string; readonly path: FieldPath }[];
}

const knownChanges = new WeakMap<EntryRecord, ReadonlyMap<string, LanguageChanges>>();

/** Compares an entry with its revisions, once: a record is made anew when a file of the entry or the languages of the site change. */
function changesOf(
  record: EntryRecord,
  languages: readonly string[],
): ReadonlyMap<string, LanguageChanges> {
  const known = knownChanges.get(record);
  if (known) return known;
  const changes = new Map<string, LanguageChanges>();
  for (const [language, { sourceRevision }] of Object.entries(record.entry.translations ?? {})) {
    const revision = parseRevision(sourceRevision);
    if (revision)
      changes.set(language, compareEntry(record.entry, { language, languages, revision }));
  }
  knownChanges.set(record, changes);
  return changes;
}

function compareEntry(
  entry: Entry,
  {
    language,
    languages,
    revision,
  }: { language: string; languages: readonly string[]; revision: Revision },
): LanguageChanges {
  const named: string[] = [];
  const unnamed: { field: string; path: FieldPath }[] = [];
  const translated = [...walkTexts(entry.type, entry)]
    .filter(({ texts }) => Object.hasOwn(texts, language))
    .map((text) => {
      const { texts, field } = text;
      const from = chooseSourceLanguage(texts, languages, language, revision.has(field));
      return { text, from, source: from === undefined ? undefined : texts[from] };
    });
  const sources = translated.flatMap(({ text, source }) =>
    source === undefined ? [] : [{ ...text, source }],
  );
  const followed = listFollowed(sources, revision);
  for (const { text, from, source } of translated) {
    const { field, path } = text;
    if (source === undefined || from === undefined) {
      if (revision.has(field)) named.push(field); // its source was deleted
      continue;
    }
    const compared = compareText(text, source, revision, followed);
    if (!compared.isStale) continue;
    if (compared.recorded) named.push(field);
    else unnamed.push({ field, path: [...path, from] });
  }
  return { named, unnamed };
}
