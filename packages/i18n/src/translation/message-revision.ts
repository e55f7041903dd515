import { createHash } from 'node:crypto';

/** 24 bits: enough to tell that a sentence has changed. */
const LENGTH = 4;

/**
 * Computes the revision of a message: a hash of its text, by which a translation says which source it was made from.
 *
 * @param source - The text of the source message.
 * @returns Four characters of base64url.
 * @example
 * ```ts
 * import { messageRevision } from '@comunal/i18n/translation';
 *
 * console.log(messageRevision('Inicio'), messageRevision(' Inicio\n'), messageRevision('El inicio')); // → WPzJ WPzJ mOXc
 * ```
 */
export function messageRevision(source: string): string {
  const normalized = source.normalize('NFC').replaceAll('\r\n', '\n').trim();
  return createHash('sha256').update(normalized).digest('base64url').slice(0, LENGTH);
}
