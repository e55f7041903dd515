import fnv1a from '@sindresorhus/fnv1a';
import type { PublicRecording } from '@comunal/schemas';
import { createArchiveError } from './archive-error.ts';

/** 3 to 100 letters, digits, `.`, `_` and `-`, of which the first is a letter or digit. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/;
/** The length that the Archive recommends not to exceed. */
const maxLength = 80;

/**
 * Checks whether a text can be the identifier of an item.
 * @param value - Any text.
 *
 * @example
 * ```ts
 * import { isIdentifier } from '@comunal/archive';
 *
 * console.log(isIdentifier('colectiva-de-ejemplo-charla')); // → true
 * console.log(isIdentifier('charla de redes')); // → false
 * ```
 */
export function isIdentifier(value: string): boolean {
  return IDENTIFIER.test(value);
}

/** Returns the identifier. @throws `ArchiveError` with `bad-identifier`. */
export function checkIdentifier(identifier: string): string {
  if (isIdentifier(identifier)) return identifier;
  throw createArchiveError(
    'bad-identifier',
    'An identifier has 3 to 100 letters A–Z, digits, ".", "_" and "-", and begins with a letter or digit.',
  );
}

/**
 * Creates the identifier of the item of a recording: the same each time, so that nothing is uploaded twice. It is cut to 80
 * characters, the last seven of which are then a hash of the whole.
 * @param recording - In its public form, as `toPublic` of `@comunal/schemas` gives it; its slug is in the identifier.
 * @param prefix - The name of the collective: identifiers are one space for the whole world.
 * @throws `ArchiveError` with `bad-identifier` for a prefix that will not do.
 *
 * @example
 * ```ts
 * import { createIdentifier } from '@comunal/archive';
 *
 * const recording = { type: 'recording', slug: 'charla-de-redes', '~public': true } as const;
 * console.log(createIdentifier(recording, 'colectiva-de-ejemplo'));
 * // → colectiva-de-ejemplo-charla-de-redes
 * ```
 */
export function createIdentifier(
  { slug }: Pick<PublicRecording, 'slug' | 'type' | '~public'>,
  prefix: string,
): string {
  const whole = `${prefix}-${slug}`;
  const short =
    whole.length <= maxLength ? whole : `${whole.slice(0, maxLength - 8)}-${hash(whole)}`;
  return checkIdentifier(short);
}

/** Hashes in seven characters: enough to tell two long names apart that begin alike. */
function hash(text: string): string {
  return fnv1a(text, { size: 32 }).toString(36).padStart(7, '0');
}

/** Builds the path of a file in an item, each part encoded. */
export function toFilePath(identifier: string, name: string): string {
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    throw createArchiveError(
      'bad-request',
      'A file name has no empty parts, and none of dots alone.',
    );
  if (/\p{Cs}/u.test(name))
    throw createArchiveError('bad-request', 'A file name has no half of a character.');
  return [checkIdentifier(identifier), ...parts].map(encodeURIComponent).join('/');
}
