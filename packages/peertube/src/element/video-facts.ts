import { formatDuration } from '@comunal/i18n/lite';

/** The tags of an attribute: language tags with spaces between, each once; what is no tag is left out. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((tag) => languageOf(tag) !== undefined))];
}

/** What languages are called, as a list: "español y portugués". */
export function namesOf(tags: readonly string[], locales: readonly string[]): string {
  const names = new Intl.DisplayNames([...locales], { type: 'language' });
  const list = new Intl.ListFormat([...locales], { type: 'conjunction' });
  // A tag may say more than a language, such as its numerals, and of that Intl has no name.
  const nameOf = (tag: string): string => names.of(new Intl.Locale(tag).baseName) ?? tag;
  return list.format([...new Set(tags.map(nameOf))]);
}

/** The captions for who reads the page: those of its very tag, else of its language. */
export function captionsFor(locale: string, tags: readonly string[]): string | undefined {
  const same = tags.find((tag) => tag.toLowerCase() === locale.toLowerCase());
  return same ?? tags.find((tag) => languageOf(tag) === languageOf(locale));
}

/** A length, in seconds or as ISO 8601, as people write it; nothing for what is neither. */
export function durationText(text: string, locales: readonly string[]): string | undefined {
  try {
    return formatDuration(/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text, locales);
  } catch {
    return undefined; // a page with a mistake in it still shows its video
  }
}

function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined; // not a language tag
  }
}
