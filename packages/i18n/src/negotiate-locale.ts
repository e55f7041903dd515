import { parseAcceptLanguage, type LanguageRange } from './accept-language.ts';
import { canonicalTag, matchLocale } from './locale-tag.ts';

/**
 * Chooses the language of a page out of what a visitor wants, by the lookup of RFC 4647: the same tag, else a shorter
 * one. Beyond the RFC, another region of a wanted language is taken (`pt-BR` for `pt-PT`) rather than another language.
 *
 * @param wanted - An `Accept-Language` header, or tags in order of preference such as `navigator.languages`. What is
 *   malformed is passed over; `*` stands for `fallback`, and quality 0 shuts a language out.
 * @param available - The tags that there are. The answer is one of these, spelled the same, or `fallback`.
 * @param fallback - The answer when nothing fits.
 *
 * @example
 * negotiateLocale('fr, pt-PT;q=0.8, en;q=0.5', ['es', 'en', 'pt'], 'es'); // 'pt'
 */
export function negotiateLocale<const T extends string>(
  wanted: string | readonly string[],
  available: readonly T[],
  fallback: T,
): T {
  const ranges: readonly LanguageRange[] =
    typeof wanted === 'string'
      ? parseAcceptLanguage(wanted)
      : wanted.map((range) => ({ range, quality: 1 }));
  const refused = ranges.filter(({ quality }) => quality === 0).map(({ range }) => range);
  const allowed = available.filter((tag) => !refused.some((range) => covers(range, tag)));

  for (const { range, quality } of ranges) {
    if (quality === 0) continue;
    if (range === '*') return anyOf(allowed, fallback);
    const match = matchLocale(range, allowed);
    if (match !== undefined) return match;
  }
  return fallback;
}

function anyOf<T extends string>(allowed: readonly T[], fallback: T): T {
  return allowed.includes(fallback) ? fallback : (allowed[0] ?? fallback);
}

/** Whether a refused range names `tag` or a language that `tag` is a region of. `*` refuses only what is not asked for. */
function covers(range: string, tag: string): boolean {
  const [refused, candidate] = [canonicalTag(range), canonicalTag(tag)];
  if (refused === undefined || candidate === undefined) return false;
  return candidate === refused || candidate.startsWith(`${refused}-`);
}
