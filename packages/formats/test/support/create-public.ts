import { parsePublic, type ContentType, type Public, type PublicEntry } from '@comunal/schemas';
import type { PublicLookup } from '../../src/index.ts';

/** Creates the public form of an entry that a test describes. */
export function createPublic<T extends ContentType>(
  type: T,
  slug: string,
  fields: Readonly<Record<string, unknown>>,
): Public<T> {
  const form = parsePublic(type, { visibility: 'public', ...fields, type, slug, '~public': true });
  return form as Public<T>; // PublicByType[T], which Public<T> is for a name
}

/** Creates a lookup that finds these entries. */
export function createLookup(entries: readonly PublicEntry[]): PublicLookup {
  return <T extends ContentType>(type: T, slug: string) =>
    entries.find((entry) => entry.type === type && entry.slug === slug) as Public<T> | undefined; // its type is that
}
