/**
 * Writes a language tag the way BCP 47 does: `ES_mx` becomes `es-MX`.
 *
 * @returns `undefined` when `tag` is not a language tag.
 */
export function canonicalTag(tag: string): string | undefined {
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
  if (tag === undefined) return undefined;
  const known = available.map((spelled) => ({ spelled, tag: canonicalTag(spelled) }));
  for (const shorter of truncations(tag)) {
    const match = known.find((candidate) => candidate.tag === shorter);
    if (match) return match.spelled;
  }
  const { language, script } = new Intl.Locale(tag);
  return known.find((candidate) => {
    if (candidate.tag === undefined) return false;
    const other = new Intl.Locale(candidate.tag);
    const sameScript = !script || !other.script || script === other.script;
    return other.language === language && sameScript;
  })?.spelled;
}

/** Whether two tags name the same language, whatever their region. */
export function isSameLanguage(one: string, other: string): boolean {
  const [first, second] = [canonicalTag(one), canonicalTag(other)];
  if (first === undefined || second === undefined) return false;
  return new Intl.Locale(first).language === new Intl.Locale(second).language;
}
