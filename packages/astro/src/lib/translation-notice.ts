import type { LanguageState, LanguageStates } from '@comunal/schemas';

/** What readers are told of the translation in front of them. */
export interface TranslationNotice {
  /** Made by a machine, and nobody has reviewed it. */
  readonly isMachine: boolean;
  /** Not finished. One that is out of date is no draft: somebody had finished it. */
  readonly isDraft: boolean;
  /** The original has changed since. */
  readonly isStale: boolean;
  /** Not shown, since safety depends on the text and nobody has reviewed it. */
  readonly isWithheld: boolean;
  /** The language of the original, where it is another one. */
  readonly original: string | undefined;
  /** Whom to thank. */
  readonly credit: LanguageState['credit'];
}

/** An entry, as far as it says how its languages are. */
export interface TranslatedEntry {
  readonly safety?: boolean | undefined;
  readonly translations?: LanguageStates | undefined;
}

/**
 * Finds what readers of an entry in a language are told of its translation.
 *
 * @param common - What the site says of its languages, for entries that say nothing.
 * @param languages - Those of the site, by preference.
 */
export function describeTranslation(
  entry: TranslatedEntry,
  language: string,
  { languages, common = {} }: { languages: readonly string[]; common?: LanguageStates | undefined },
): TranslationNotice {
  const written = listLanguages(entry);
  const source = languages.find((tag) => written.has(tag));
  const original = source === language ? undefined : source;
  const isWritten = written.size === 0 || written.has(language);
  const own = entry.translations?.[language];
  const state = own ?? (original === undefined ? undefined : toCommon(common[language]));
  const isReviewed = state?.state === 'reviewed' || state?.state === 'published';
  const isStale = isWritten && state?.stale === true;
  return {
    isMachine: isWritten && state?.state === 'machine',
    isDraft: isWritten && state?.state === 'draft' && !isStale,
    isStale,
    isWithheld:
      entry.safety === true && !isWritten && state !== undefined && !(isReviewed && !state.stale),
    original,
    credit: isWritten ? state?.credit : undefined,
  };
}

/** What the site says of a language for other entries: that its own texts are out of date concerns none of them. */
function toCommon(state: LanguageState | undefined): LanguageState | undefined {
  if (!state) return undefined;
  const { stale: _, ...common } = state;
  return common;
}

/** The fields whose languages are those of an entry. */
const texts = ['title', 'name', 'subtitle', 'summary', 'body', 'biography', 'transcript'];

function listLanguages(entry: object): ReadonlySet<string> {
  const fields: Readonly<Record<string, unknown>> = { ...entry };
  return new Set(
    texts.flatMap((key) => {
      const value = fields[key];
      return typeof value === 'object' && value !== null ? Object.keys(value) : [];
    }),
  );
}
