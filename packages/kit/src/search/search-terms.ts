/**
 * Brings a word into the form that it is found by: without upper case and accents. It must stand by itself, since the page that
 * searches holds its text.
 */
export function toTerm(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '');
}
