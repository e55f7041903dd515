import { parseAcceptLanguage, type LanguageRange } from './accept-language.ts';
import {
  canonicalTag,
  knownLocales,
  matchKnown,
  truncations,
  type KnownLocale,
} from './locale-tag.ts';

/**
 * Negotiates the language of a page by the lookup of RFC 4647: the same tag, else a shorter
 * one. Beyond the RFC, another region of a wanted language is taken (`pt-BR` for `pt-PT`) rather than another language.
 *
 * @param wanted - An `Accept-Language` header, or tags in order of preference such as `navigator.languages`. What is
 *   malformed is passed over; `*` stands for `fallback`, and quality 0 shuts a language out.
 * @param available - The available tags. The result is one of these, spelled the same, or `fallback`.
 * @param fallback - The result when nothing matches.
 * @example
 * ```ts
 * import { negotiateLocale } from '@comunal/i18n';
 *
 * console.log(negotiateLocale('fr, pt-PT;q=0.8, en;q=0.5', ['es', 'en', 'pt'], 'es')); // → pt
 * ```
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
  const refused = new Set(
    ranges.flatMap(({ range, quality }) => (quality === 0 ? [canonicalTag(range)] : [])),
  );
  const allowed = knownLocales(available).filter(({ tag }) => !isRefused(tag, refused));

  for (const { range, quality } of ranges) {
    if (quality === 0) continue;
    if (range === '*') return anyOf(allowed, fallback);
    const tag = canonicalTag(range);
    const match = tag === undefined ? undefined : matchKnown(tag, allowed);
    if (match) return match.spelled;
  }
  return fallback;
}

function anyOf<T extends string>(allowed: readonly KnownLocale<T>[], fallback: T): T {
  const tags = allowed.map(({ spelled }) => spelled);
  return tags.includes(fallback) ? fallback : (tags[0] ?? fallback);
}

/** Whether a tag, or a language that it is a region of, was refused. `*` refuses only what is not asked for. */
function isRefused(tag: string, refused: ReadonlySet<string | undefined>): boolean {
  return truncations(tag).some((shorter) => refused.has(shorter));
}
