import { canonicalTag } from '../locale-tag.ts';
import { formattingLocales } from './formatting-locales.ts';
import { displayNames } from './intl-cache.ts';

/**
 * What a language is called in `locales`: `pt` is "portugués" in Spanish.
 *
 * @param code - The tag of the language to be named.
 * @param locales - Tags of the languages to name it in, in order of preference.
 * @returns `undefined` when Intl has no name for it, which holds for most languages of the Americas; the
 *   `languageName` of {@link createI18n} knows some more.
 * @example
 * ```ts
 * import { formatLanguageName } from '@comunal/i18n';
 *
 * console.log(formatLanguageName('pt', 'es'), formatLanguageName('tzh', 'es')); // → portugués undefined
 * ```
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
