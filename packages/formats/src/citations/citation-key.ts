import type { PublicEntry } from '@comunal/schemas';
import { getFirstSlug } from '../identifiers.ts';
import type { CslItem } from './csl-item.ts';

/**
 * Creates the key of an item from what an entry keeps: its type and its first slug, and the parts that tell an edition apart.
 * They are joined by a character that none of them holds, so that no two entries make the same key.
 */
export function createCitationKey(entry: PublicEntry, parts: readonly string[] = []): string {
  return [`${entry.type}-${getFirstSlug(entry)}`, ...parts].join('_');
}

/** Numbers the items after the first that have the same key: nothing in their entries tells them apart. */
export function numberSameKeys(items: readonly CslItem[]): CslItem[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const count = (counts.get(item.id) ?? 0) + 1;
    counts.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}__${count}` };
  });
}
