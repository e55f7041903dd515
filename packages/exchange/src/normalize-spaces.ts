/** Programs change spaces and line ends of cells. */
export function normalizeSpaces(text: string): string {
  // Most texts have single spaces between words, which is quicker to see than to replace.
  return /[^\S ]|\s\s|^\s|\s$/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text;
}
