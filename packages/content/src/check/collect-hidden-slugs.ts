import { isVisible } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import type { ParsedEntry } from '../link/content-graph.ts';

/** Entries that are not shown, by slugs that no shown entry has. Of two with one slug the closed one, which is not named. */
export function collectHiddenSlugs(
  parsedEntries: readonly ParsedEntry[],
): ReadonlyMap<string, RawEntry> {
  const entries = parsedEntries.map(({ raw }) => raw).filter(({ files }) => files.type !== 'site');
  const hidden = new Map<string, RawEntry>();
  for (const raw of entries)
    if (!isVisible(raw.visibility) && !hidden.get(raw.files.slug)?.isClosed)
      hidden.set(raw.files.slug, raw);
  for (const raw of entries) if (isVisible(raw.visibility)) hidden.delete(raw.files.slug);
  return hidden;
}
