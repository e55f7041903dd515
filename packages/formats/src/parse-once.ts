import { parsePublic, type ContentType, type Public, type PublicEntry } from '@comunal/schemas';

/**
 * What was parsed already, by what it was parsed from. An export writes an entry in many formats and languages, and the strict
 * parse costs more than most of them.
 */
const parsedEntries = new WeakMap<object, PublicEntry>();

/**
 * Parses a public form with the strict schema of its type, once for each object. The result is a frozen copy: what somebody
 * changes in the original afterwards reaches no output.
 *
 * @throws NotPublicError when anything in it may not be published.
 */
export function parseOnce<T extends ContentType>(type: T, entry: Public<T>): Public<T> {
  const known = parsedEntries.get(entry);
  if (known?.type === type) return known as Public<T>; // it passed the schema of this type before
  const parsed = freezeDeep(parsePublic(type, entry));
  parsedEntries.set(entry, parsed);
  parsedEntries.set(parsed, parsed);
  return parsed as Public<T>; // PublicByType[T], which Public<T> is for a name
}

function freezeDeep<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) freezeDeep(part);
  return Object.freeze(value);
}
