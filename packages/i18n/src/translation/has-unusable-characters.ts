/** Control characters other than tabs and line ends, and the embeddings, overrides and isolates of bidirectional text. */
const unusable = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

/**
 * Whether a translation has characters that no translator means: control characters, or such as turn the direction of the text
 * around, so that an account reads otherwise.
 *
 * @param translation - What somebody translated a text to.
 * @example
 * ```ts
 * import { hasUnusableCharacters } from '@comunal/i18n/translation';
 *
 * console.log(hasUnusableCharacters('Conta \u202E1234')); // → true
 * ```
 */
export function hasUnusableCharacters(translation: string): boolean {
  return unusable.test(translation);
}
