/** The languages of the pages, Spanish first, which the others are written from. */
export const languages = ['es', 'en', 'pt'] as const;

export type Language = (typeof languages)[number];
