/** RFC 5646 asks for 35 characters; what is longer than this names no language, and would take long to look at. */
const maxTagLength = 255;

/**
 * Writes a language tag the way BCP 47 does: `ES_mx` becomes `es-MX`.
 *
 * @returns `undefined` when `tag` is not a language tag, or has more than 255 characters.
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
 * A tag and what is left of it as its last parts are cut off, as RFC 4647 section 3.4 does it:
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
 * Finds the tag of `available` that answers `wanted`: the same tag, else a shorter one (`es` for `es-MX`), else another
 * region of the same language (`pt-BR` for `pt-PT`), but never another script.
 *
 * @returns The tag as `available` writes it, or `undefined`.
 */
export function matchLocale<T extends string>(
  wanted: string,
  available: readonly T[],
): T | undefined {
  const tag = canonicalTag(wanted);
  return tag === undefined ? undefined : matchKnown(tag, knownLocales(available))?.spelled;
}

/** A tag that there is, as it is spelled and as BCP 47 writes it. */
export interface KnownLocale<T extends string> {
  readonly spelled: T;
  readonly tag: string;
}

/** Prepares tags for {@link matchKnown}, so that many wishes can be held against them. What is no tag is left out. */
export function knownLocales<T extends string>(available: readonly T[]): KnownLocale<T>[] {
  return available.flatMap((spelled) => {
    const tag = canonicalTag(spelled);
    return tag === undefined ? [] : [{ spelled, tag }];
  });
}

/** Does what {@link matchLocale} does, for a canonical tag. */
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

/** Whether a tag is what is left of another one as its last parts are cut off. */
function isSameOrShorter(shorter: string, tag: string): boolean {
  return tag === shorter || tag.startsWith(`${shorter}-`);
}

function otherRegion<T extends string>(
  tag: string,
  known: readonly KnownLocale<T>[],
): KnownLocale<T> | undefined {
  const { language, script } = new Intl.Locale(tag);
  return known.find((candidate) => {
    const other = new Intl.Locale(candidate.tag);
    const sameScript = !script || !other.script || script === other.script;
    return other.language === language && sameScript;
  });
}

/** Whether two tags name the same language, whatever their region. */
export function isSameLanguage(one: string, other: string): boolean {
  const [first, second] = [canonicalTag(one), canonicalTag(other)];
  if (first === undefined || second === undefined) return false;
  return new Intl.Locale(first).language === new Intl.Locale(second).language;
}
