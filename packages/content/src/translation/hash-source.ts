import { hashText } from '@comunal/i18n/text-hash';

/** The length of {@link hashSource}: 24 bits, enough to see that a text has changed and too few to guess a long one by. */
export const hashLength = 4;

/** Stands in a revision for a block of a translation of which nobody knows the source. No hash has these characters. */
export const unknownSource = '.'.repeat(hashLength);

/**
 * Hashes a source text to four characters of base64url. Line ends, spaces around the text and the form in which accents are
 * encoded do not count, since editors change them by themselves.
 *
 * @param text - A text, or one block of a Markdown text.
 * @example
 * ```ts
 * import { hashSource } from '@comunal/content/translation';
 *
 * console.log(hashSource('Taller') === hashSource(' Taller\r\n')); // → true
 * ```
 */
export function hashSource(text: string): string {
  return hashText(text, hashLength);
}
