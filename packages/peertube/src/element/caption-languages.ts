/** The tags of an attribute: language tags with spaces between, each once; what is no tag is left out. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((tag) => languageOf(tag) !== undefined))];
}

/** What languages are called, in the first of `locales` that Intl has names in. */
export function namesOf(tags: readonly string[], locales: readonly string[]): string {
  const names = new Intl.DisplayNames([...locales], { type: 'language' });
  const list = new Intl.ListFormat([...locales], { type: 'conjunction' });
  return list.format(tags.map((tag) => names.of(tag) ?? tag));
}

/** The captions for someone who reads the page: those of its very tag, else of its language. */
export function captionsFor(locale: string, tags: readonly string[]): string | undefined {
  const same = tags.find((tag) => tag.toLowerCase() === locale.toLowerCase());
  return same ?? tags.find((tag) => languageOf(tag) === languageOf(locale));
}

function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined; // not a language tag
  }
}
