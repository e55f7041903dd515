/** RFC 5646 asks for 35 characters. A longer string than this names no language and would take long to parse. */
const maxTagLength = 255;

/**
 * Converts a language tag to its canonical form by BCP 47: `ES_mx` becomes `es-MX`.
 *
 * @param tag - A tag in any case, with `-` or `_`.
 * @returns `undefined` when `tag` is not a language tag, or has more than 255 characters.
 * @example
 * ```ts
 * import { canonicalTag } from '@comunal/i18n/lite';
 *
 * console.log(canonicalTag('ES_mx'), canonicalTag('no tag')); // → es-MX undefined
 * ```
 */
export function canonicalTag(tag: string): string | undefined {
  if (tag.length > maxTagLength) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * Lists a tag and its truncations, as the lookup of RFC 4647 section 3.4 makes them:
 * `zh-Hant-TW` gives `zh-Hant-TW`, `zh-Hant`, `zh`.
 */
export function truncations(tag: string): string[] {
  const parts = tag.split('-');
  const tags: string[] = [];
  while (parts.length > 0) {
    tags.push(parts.join('-'));
    parts.pop();
    // A single letter or digit opens an extension and means nothing by itself.
    if (parts.at(-1)?.length === 1) parts.pop();
  }
  return tags;
}

/**
 * Finds the tag of `available` that matches `wanted`: the same tag, else a shorter one (`es` for `es-MX`), else another
 * region of the same language (`pt-BR` for `pt-PT`), but never another script.
 *
 * @param wanted - The tag to be matched. One that is malformed matches none.
 * @param available - The tags to choose from.
 * @returns The tag as `available` writes it, or `undefined`.
 * @example
 * ```ts
 * import { matchLocale } from '@comunal/i18n/lite';
 *
 * console.log(matchLocale('pt-PT', ['es', 'pt-BR']), matchLocale('fr', ['es', 'pt-BR'])); // → pt-BR undefined
 * ```
 */
export function matchLocale<T extends string>(
  wanted: string,
  available: readonly T[],
): T | undefined {
  const tag = canonicalTag(wanted);
  return tag === undefined ? undefined : matchKnown(tag, knownLocales(available))?.spelled;
}

/** An available tag, as it is spelled and in its canonical form. */
export interface KnownLocale<T extends string> {
  readonly spelled: T;
  readonly tag: string;
}

/** Prepares tags for {@link matchKnown}, so that many ranges can be matched against them. Malformed tags are left out. */
export function knownLocales<T extends string>(available: readonly T[]): KnownLocale<T>[] {
  return available.flatMap((spelled) => {
    const tag = canonicalTag(spelled);
    return tag === undefined ? [] : [{ spelled, tag }];
  });
}

/** Matches as {@link matchLocale}, for a canonical tag. */
export function matchKnown<T extends string>(
  tag: string,
  known: readonly KnownLocale<T>[],
): KnownLocale<T> | undefined {
  let longest: KnownLocale<T> | undefined;
  for (const candidate of known)
    if (isSameOrShorter(candidate.tag, tag) && candidate.tag.length > (longest?.tag.length ?? 0))
      longest = candidate;
  return longest ?? otherRegion(tag, known);
}

/** Whether a tag equals another one or is a truncation of it. */
function isSameOrShorter(shorter: string, tag: string): boolean {
  return tag === shorter || tag.startsWith(`${shorter}-`);
}

function otherRegion<T extends string>(
  tag: string,
  known: readonly KnownLocale<T>[],
): KnownLocale<T> | undefined {
  return known.find((candidate) => {
    if (primaryLanguage(candidate.tag) !== primaryLanguage(tag)) return false;
    const { script } = new Intl.Locale(tag);
    const { script: itsScript } = new Intl.Locale(candidate.tag);
    return !script || !itsScript || script === itsScript;
  });
}

/** Whether two tags name the same language, whatever their region. */
export function isSameLanguage(a: string, b: string): boolean {
  const [tagA, tagB] = [canonicalTag(a), canonicalTag(b)];
  if (tagA === undefined || tagB === undefined) return false;
  return primaryLanguage(tagA) === primaryLanguage(tagB);
}

/** The language of a canonical tag, without script, region and extensions. */
function primaryLanguage(tag: string): string | undefined {
  return tag.split('-', 1)[0];
}
