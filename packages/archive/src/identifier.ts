import type { PublicRecording } from '@comunal/schemas';
import { archiveError } from './archive-error.ts';

/** Letters, digits, `.`, `_` and `-`, not first one of the three marks: 3 to 100 of them. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._-]{2,99}$/;
/** What the Archive recommends not to exceed. */
const most = 80;

/** Whether something may be the identifier of an item. */
export function isIdentifier(value: string): boolean {
  return IDENTIFIER.test(value);
}

/** The same identifier. @throws `ArchiveError` with `bad-identifier`. */
export function checkedIdentifier(identifier: string): string {
  if (isIdentifier(identifier)) return identifier;
  throw archiveError(
    'bad-identifier',
    'An identifier has 3 to 100 letters A–Z, digits, ".", "_" and "-", and begins with a letter or digit.',
  );
}

/**
 * The identifier of the item of a recording: the same each time, so that nothing is uploaded twice. It is cut to 80
 * letters, with a few that come of the whole at its end.
 * @param prefix - Of the collective: identifiers are one space for the whole world.
 * @throws `ArchiveError` with `bad-identifier` for a prefix that will not do.
 */
export function identifierFor(
  { slug }: Pick<PublicRecording, 'slug' | 'type' | '~public'>,
  prefix: string,
): string {
  const whole = `${prefix}-${slug}`;
  const short = whole.length <= most ? whole : `${whole.slice(0, most - 8)}-${digest(whole)}`;
  return checkedIdentifier(short);
}

/** FNV-1a, in seven letters: enough to tell two long names apart that begin alike. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, '0');
}

/** The path of a file in an item, each part encoded. */
export function filePath(identifier: string, name: string): string {
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    throw archiveError('bad-request', 'A file name has no empty parts, and none of dots alone.');
  if (/\p{Cs}/u.test(name))
    throw archiveError('bad-request', 'A file name has no half of a character.');
  return [checkedIdentifier(identifier), ...parts].map(encodeURIComponent).join('/');
}
