import { canonicalTag, isSameLanguage, matchLocale } from './locale-tag.ts';
import { SOURCE_LANGUAGE } from './source-language.ts';

/** Text by language tag, or one string that is the same in every language (a name, a title kept as written). */
export type TextByLanguage = string | Readonly<Record<string, string>>;

/** A text and its language. */
export interface Localized {
  /** The text as the content has it, never empty. */
  readonly text: string;
  /** The language that `text` is really in, for the `lang` attribute. Absent for a string that is the same in every language. */
  readonly language?: string;
  /** Whether `text` is in another language than the first that was asked for. A region does not count: `es` answers `es-MX`. */
  readonly fallback: boolean;
}

/**
 * Picks the text for `locales`, in order of preference. When there is none it takes Spanish, then whatever language comes
 * first, and says which: there is always a text when there is one in any language.
 *
 * @param text - A text by language. Absent, it has no text in any language.
 * @param locales - Language tags in order of preference.
 * @returns `undefined` when there is no text at all. Empty texts and values that are not text are skipped; it never throws.
 * @example
 * ```ts
 * import { localize } from '@comunal/i18n';
 *
 * const title = { es: 'Violencia digital', en: 'Digital violence' };
 * console.log(localize(title, 'en-GB')); // → { text: 'Digital violence', language: 'en', fallback: false }
 * console.log(localize(title, 'pt')); // → { text: 'Violencia digital', language: 'es', fallback: true }
 * ```
 */
export function localize(
  text: TextByLanguage | undefined,
  locales: string | readonly string[],
): Localized | undefined {
  if (text === undefined || text === null) return undefined;
  if (typeof text === 'string') return text.trim() ? { text, fallback: false } : undefined;

  const wanted = typeof locales === 'string' ? [locales] : locales;
  const [first] = wanted;
  // Most texts are there in the language that is asked for first.
  if (first !== undefined && Object.hasOwn(text, first) && isText(text[first]))
    return localized(text[first], first, first);

  const texts = new Map(Object.entries(text).filter(([, value]) => isText(value)));
  const tags = [...texts.keys()];
  for (const locale of [...wanted, SOURCE_LANGUAGE, ...tags.slice(0, 1)]) {
    // Most texts have the tag as it is asked for, and parsing tags takes longer than all else here.
    const tag = texts.has(locale) ? locale : matchLocale(locale, tags);
    const match = tag === undefined ? undefined : texts.get(tag);
    if (tag !== undefined && match !== undefined) return localized(match, tag, wanted[0]);
  }
  return undefined;
}

/** What was read of two tags: pages ask for the same few over and over. What strangers ask for must not fill the memory. */
const readTags = new Map<string, Omit<Localized, 'text'>>();
const maxReadTags = 500;

function localized(text: string, tag: string, wanted: string | undefined): Localized {
  const key = wanted === undefined ? tag : `${tag} ${wanted}`;
  let known = readTags.get(key);
  if (known === undefined) {
    if (readTags.size >= maxReadTags) readTags.clear();
    known = readTag(tag, wanted);
    readTags.set(key, known);
  }
  return { text, ...known };
}

function readTag(tag: string, wanted: string | undefined): Omit<Localized, 'text'> {
  const language = canonicalTag(tag);
  const fallback = wanted !== undefined && !isSameLanguage(tag, wanted);
  return language === undefined ? { fallback } : { language, fallback };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
