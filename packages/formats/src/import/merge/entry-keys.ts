import type { ContentType } from '@comunal/schemas';
import { createSlugSource } from '../slug-source.ts';
import type { ExistingEntry } from './existing-entry.ts';

/** Combines the type of an entry with its slug or its guid: either is unique among the entries of the type. */
export function toKey(type: ContentType, name: string): string {
  return `${type}/${name}`;
}

/** The key of an entry by its slug. */
export function toSlugKey({ type, slug }: Pick<ExistingEntry, 'type' | 'slug'>): string {
  return toKey(type, slug);
}

/** Indexes entries by type and slug. One that was renamed has its former slugs as aliases. */
export function indexBySlug(
  existing: readonly ExistingEntry[],
): ReadonlyMap<string, ExistingEntry> {
  const entries = new Map<string, ExistingEntry>();
  for (const entry of existing) {
    const aliases: unknown = entry.fields['aliases'];
    if (!Array.isArray(aliases)) continue;
    for (const alias of aliases) entries.set(toKey(entry.type, String(alias)), entry);
  }
  for (const entry of existing) entries.set(toSlugKey(entry), entry);
  return entries;
}

/** Creates a source of slugs that are unique among the entries of their type. */
export function createTypedSlugSource(
  takenKeys: Iterable<string>,
): (type: ContentType, slug: string) => string {
  const keys = [...takenKeys];
  const sources = new Map<ContentType, (slug: string) => string>();
  return (type, slug) => {
    const prefix = toKey(type, '');
    const taken = () =>
      keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    const takeSlug = sources.get(type) ?? createSlugSource(taken());
    sources.set(type, takeSlug);
    return takeSlug(slug);
  };
}
