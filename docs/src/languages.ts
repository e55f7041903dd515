/** The languages of the pages, Spanish first, which the others are written from. */
export const languages = ['es', 'en', 'pt'] as const;

export type Language = (typeof languages)[number];

/** Returns the language of a page by its tag: Spanish where the tag is none of the three. */
export function toLanguage(tag: string | undefined): Language {
  return languages.find((language) => language === tag) ?? 'es';
}
