/**
 * What stands in the page about saving where its facts will stand, which are known once the site is finished. They are no
 * words, so that no text of a collective holds one of them.
 */
export const savedFactMarks = {
  size: 'comunal--saved-size',
  pages: 'comunal--saved-pages',
  tooLarge: 'comunal--too-large',
} as const;
