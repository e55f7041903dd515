import { localize, type TextByLanguage } from '@comunal/i18n';

/** Picks a text for the language of an export, or `undefined` when there is none. */
export function getText(text: TextByLanguage | undefined, locale: string): string | undefined {
  return localize(text, locale)?.text;
}

/** Joins the title and the subtitle of a work or an activity. */
export function getFullTitle(
  {
    title,
    subtitle,
  }: { readonly title: TextByLanguage; readonly subtitle?: TextByLanguage | undefined },
  locale: string,
): string {
  return [title, subtitle]
    .map((text) => getText(text, locale))
    .filter((text) => text !== undefined)
    .join(': ');
}
