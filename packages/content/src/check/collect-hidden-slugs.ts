import { isVisible } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import type { ParsedEntry } from '../link/content-graph.ts';

/** Collects the entries that are not visible, by slugs that no visible entry has. Of two with one slug it keeps the closed one, which may not be named. */
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
