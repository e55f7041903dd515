/**
 * The hash of a text by which content, interface, captions and exchange files tell whether it has changed. For Node.
 *
 * @packageDocumentation
 */
import { createHash } from 'node:crypto';

/**
 * Hashes a text: the beginning of its SHA-256. Line ends, spaces around it and the form of accents make no difference, since
 * editors and translators' programs change them by themselves.
 *
 * @param text - The text.
 * @param length - The number of characters of base64url, of six bits each.
 * @example
 * ```ts
 * import { hashText } from '@comunal/i18n/text-hash';
 *
 * console.log(hashText('Inicio', 4), hashText(' Inicio\r', 4)); // → WPzJ WPzJ
 * ```
 */
export function hashText(text: string, length: number): string {
  return createHash('sha256').update(normalizeText(text)).digest('base64url').slice(0, length);
}

/**
 * Returns a text as it is compared: line ends are `\n`, accents are composed, and no spaces are around it.
 *
 * @param text - The text.
 * @example
 * ```ts
 * import { normalizeText } from '@comunal/i18n/text-hash';
 *
 * console.log(normalizeText(' Inicio\r\n') === 'Inicio'); // → true
 * ```
 */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
}
