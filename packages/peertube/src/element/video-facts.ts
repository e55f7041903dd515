import { formatDuration } from '@comunal/i18n/lite';

/** Parses an attribute with language tags between spaces, each once, and leaves out what is no tag. */
export function parseLanguageTags(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((tag) => parseLanguage(tag) !== undefined))];
}

/** Formats the names of languages as a list: "español y portugués". */
export function formatLanguageNames(tags: readonly string[], locales: readonly string[]): string {
  const names = new Intl.DisplayNames([...locales], { type: 'language' });
  const list = new Intl.ListFormat([...locales], { type: 'conjunction' });
  // A tag may also state numerals, for instance, for which Intl has no name.
  const getName = (tag: string): string => names.of(new Intl.Locale(tag).baseName) ?? tag;
  return list.format([...new Set(tags.map(getName))]);
}

/** Chooses the captions for a reader: those with the very tag of the page, else those in its language. */
export function chooseCaptions(locale: string, tags: readonly string[]): string | undefined {
  const exactMatch = tags.find((tag) => tag.toLowerCase() === locale.toLowerCase());
  return exactMatch ?? tags.find((tag) => parseLanguage(tag) === parseLanguage(locale));
}

/** Formats a duration, given in seconds or as ISO 8601, as people write it; undefined for any other text. */
export function formatVideoDuration(text: string, locales: readonly string[]): string | undefined {
  try {
    return formatDuration(/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text, locales, {
      style: 'short',
    });
  } catch {
    return undefined; // a page with a mistake in it still shows its video
  }
}

function parseLanguage(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined; // not a language tag
  }
}
