import { localize, type Localized, type TextByLanguage } from '@comunal/i18n';

/** Picks a text for the language of an export, or `undefined` when there is none. */
export function getText(text: TextByLanguage | undefined, locale: string): string | undefined {
  return localize(text, locale)?.text;
}

interface FullTitle {
  readonly title: TextByLanguage;
  readonly subtitle?: TextByLanguage | undefined;
}

/**
 * Joins the title and the subtitle of a work or an activity, both in one language: a subtitle that is not there in the language
 * of the title is left out.
 */
export function localizeFullTitle(
  { title, subtitle }: FullTitle,
  locale: string,
): Localized | undefined {
  const first = localize(title, locale);
  if (!first) return undefined;
  const second = localize(subtitle, first.language ?? locale);
  if (!second) return first;
  const text = `${first.text}: ${second.text}`;
  // A title that is the same in every language goes with a subtitle in any.
  if (first.language === undefined) return { ...second, text };
  return second.fallback ? first : { ...first, text };
}

/** Returns the text of {@link localizeFullTitle}. */
export function getFullTitle(work: FullTitle, locale: string): string {
  return localizeFullTitle(work, locale)?.text ?? '';
}
