import type { ContentType, Public } from '@comunal/schemas';
import { NotListedError } from './not-listed-error.ts';
import { parseOnce } from './parse-once.ts';

/**
 * Parses entries that are about to be listed in an output with the strict public schema of their type, the last step before
 * any output.
 *
 * @param type - The content type.
 * @param entries - Public forms of entries.
 * @throws NotPublicError when anything in one of them may not be published, {@link NotListedError} for an unlisted entry.
 */
export function parseListed<T extends ContentType>(
  type: T,
  entries: readonly Public<T>[],
): Public<T>[] {
  return entries.map((entry) => parseListedEntry(type, entry));
}

/**
 * Parses one entry that is about to be listed in an output.
 *
 * @param type - The content type.
 * @param entry - The public form of an entry.
 * @throws NotPublicError when anything in it may not be published, {@link NotListedError} for an unlisted entry.
 */
export function parseListedEntry<T extends ContentType>(type: T, entry: Public<T>): Public<T> {
  const parsed = parseOnce(type, entry);
  if (parsed.visibility !== 'public') throw new NotListedError(type);
  return parsed;
}
