import { hashText as hashCharacters, normalizeText } from '@comunal/i18n/text-hash';

/** The number of base64url characters of a hash: 48 bits. */
const LENGTH = 8;

/**
 * Hashes a translation, so that an exchange file can say what it was when it was exported. Line ends, spaces around it and the
 * form of accents make no difference.
 *
 * @param text - The translation.
 * @returns Eight characters; nothing for an empty text.
 * @example
 * ```ts
 * import { hashText } from '@comunal/translate';
 *
 * console.log(hashText('Oficina\r\n') === hashText('Oficina')); // → true
 * ```
 */
export function hashText(text: string): string {
  return normalizeText(text) === '' ? '' : hashCharacters(text, LENGTH);
}
