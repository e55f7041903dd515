import { checkOptionNames, type OptionNames } from '@comunal/http/check-option-names';
import {
  isPathVisible,
  type ContentType,
  type Entry,
  type FieldPath,
  type LanguageState,
  type WrittenEntry,
} from '@comunal/schemas';
import type { EntryRecord } from '../link/content-graph.ts';
import type { Content } from '../model/content.ts';
import { internalsOf, type ContentInternals } from '../content-internals.ts';
import { compareText, listFollowed, type ComparedText } from './compare-text.ts';
import { createUnits } from './create-units.ts';
import { createFieldNotes, type FieldNotes } from './field-notes.ts';
import { parseRevision, type Revision } from './revision.ts';
import { chooseSourceLanguage } from './source-language.ts';
import { locateTarget, locateValue, type TextLocation } from './text-location.ts';
import type { TranslatableText } from './translatable-text.ts';
import { walkTexts, type LocalizedValue } from './walk-texts.ts';

/** Options of {@link listTranslationUnits}. */
export interface TranslationOptions {
  /** The language that is translated to, as a BCP 47 tag. The site need not list it yet. */
  readonly language: string;
  /** The language of the notes on fields. @defaultValue 'es' */
  readonly locale?: string | undefined;
}

/** The texts of an entry that are translated. */
export interface TranslatableEntry {
  /** The type of the entry. */
  readonly type: ContentType;
  /** The slug of the entry. */
  readonly slug: string;
  /** What the entry says of the language, as its file has it. */
  readonly state: LanguageState | undefined;
  /** The revision that is recorded in it; `undefined` when none is, or in another form. */
  readonly revision: Revision | undefined;
  /** Where the entry says how far its languages are, or would. */
  readonly stateLocation: TextLocation;
  /** Its texts, in its order. */
  readonly texts: readonly TranslatableText[];
}

/** The texts of a content folder that are translated. */
export interface TranslatableContent {
  /** Those of which something is to be translated, by type and then by slug. */
  readonly entries: readonly TranslatableEntry[];
  /** The number of entries that are left out: closed, for allies, or of whom nothing may be visible. */
  readonly withheldEntries: number;
  /** The number of entries that are left out since they cannot be read or do not fit their schema. */
  readonly invalidEntries: number;
}

const optionNames: OptionNames<TranslationOptions> = { language: true, locale: true };

/**
 * Lists the texts of content in their source language and in another one: of public and unlisted entries, and only what their public form
 * holds. What is withheld from visitors is withheld from translators.
 *
 * @param content - What `loadContent` returned.
 * @param options - The language that is translated to.
 * @throws TypeError for other content, and for an option that there is not.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { listTranslationUnits } from '@comunal/content/translation';
 *
 * const { entries } = listTranslationUnits(await loadContent('content'), { language: 'pt' });
 * const units = entries.flatMap(({ texts }) => texts.flatMap((text) => text.units));
 * console.log(units[0]?.id, units[0]?.target === ''); // → site/site:tagline true
 * ```
 */
export function listTranslationUnits(
  content: Content,
  options: TranslationOptions,
): TranslatableContent {
  checkOptionNames('listTranslationUnits', options, optionNames);
  const internals = internalsOf.get(content);
  if (!internals) throw new TypeError('`content` has to be what loadContent returned.');
  const { graph, parsedEntries, unreadableEntries, projections } = internals;
  const lister = new UnitLister(content.languages, internals, options);
  const visible = graph.records.filter(({ entry }) => projections.get(entry));
  return {
    entries: visible.flatMap((record) => lister.listEntry(record)),
    withheldEntries: graph.records.length - visible.length,
    invalidEntries: parsedEntries.length - graph.records.length + unreadableEntries,
  };
}

/** What a text is translated from. */
interface SourceText {
  readonly from: string;
  readonly source: string;
  readonly compared: ComparedText;
}

class UnitLister {
  readonly #languages: readonly string[];
  readonly #language: string;
  readonly #notes: FieldNotes;
  readonly #isShown: (entry: Entry, path: FieldPath) => boolean;

  constructor(
    languages: readonly string[],
    { graph, today }: ContentInternals,
    { language, locale = 'es' }: TranslationOptions,
  ) {
    this.#languages = languages;
    this.#language = language;
    this.#notes = createFieldNotes(locale);
    const lookup = (type: ContentType, slug: string): WrittenEntry | undefined => {
      const target = graph.find(type, slug)?.entry;
      return target && { ...target };
    };
    this.#isShown = (entry, path) => isPathVisible({ ...entry }, path, lookup, { today });
  }

  listEntry(record: EntryRecord): TranslatableEntry[] {
    const { entry, raw } = record;
    const { type, slug } = entry;
    const stateLocation = locateValue(raw, ['translations']);
    if (!stateLocation) return [];
    const states = raw.fields['translations'] as Entry['translations']; // a record is valid
    const state = states?.[this.#language];
    const revision = parseRevision(state?.sourceRevision);
    const isMachine = state?.state === 'machine';
    const translated = [...walkTexts(type, entry)].map((value) => {
      const isTranslated = isMachine || (revision?.has(value.field) ?? false);
      const { texts } = value;
      const from = chooseSourceLanguage(texts, this.#languages, this.#language, isTranslated);
      return { value, from, source: from === undefined ? undefined : texts[from] };
    });
    const sources = translated.flatMap(({ value, source }) =>
      source !== undefined && Object.hasOwn(value.texts, this.#language)
        ? [{ ...value, source }]
        : [],
    );
    const followed = revision && listFollowed(sources, revision);
    const texts = translated.flatMap(({ value, from, source }) => {
      if (from === undefined || source === undefined) return [];
      const compared = compareText(value, source, revision, followed);
      return this.#listText(record, value, { from, source, compared });
    });
    return texts.length > 0 ? [{ type, slug, state, revision, stateLocation, texts }] : [];
  }

  #listText(
    { entry, raw }: EntryRecord,
    value: LocalizedValue,
    { from: sourceLanguage, source, compared }: SourceText,
  ): TranslatableText[] {
    const { path, field, isMarkdown, texts } = value;
    const language = this.#language;
    if (!this.#isShown(entry, [...path, sourceLanguage])) return [];
    const target = Object.hasOwn(texts, language) ? texts[language] : undefined;
    const sourceLocation = locateValue(raw, [...path, sourceLanguage]);
    const hasTarget = target !== undefined;
    const location = locateTarget(raw, path, sourceLanguage, language, hasTarget);
    if (!sourceLocation || !location) return [];
    const id = `${entry.type}/${entry.slug}:${field}`;
    return [
      {
        path,
        field,
        isMarkdown,
        sourceLanguage,
        source,
        target,
        sourceLocation,
        location,
        note: this.#notes(value),
        ...createUnits({ id, isMarkdown, source, target, compared }),
      },
    ];
  }
}
