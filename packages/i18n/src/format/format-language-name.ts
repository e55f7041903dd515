import { canonicalTag } from '../locale-tag.ts';
import { formattingLocales } from './formatting-locales.ts';
import { displayNames } from './intl-cache.ts';

/**
 * What a language is called in `locales`: `pt` is "portugués" in Spanish.
 *
 * @returns `undefined` when Intl has no name for it, which holds for most languages of the Americas; the
 *   `languageName` of {@link createI18n} knows some more.
 */
export function formatLanguageName(
  code: string,
  locales: string | readonly string[],
): string | undefined {
  const tag = canonicalTag(code);
  if (tag === undefined) return undefined;
  const options = { type: 'language', fallback: 'none' } as const;
  return displayNames(formattingLocales(locales), options).of(tag);
}
