import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { toEntryKey } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Reports `duplicate-slug`: two entries of one type with the same slug, whether current or former. */
export function* checkDuplicateSlugs({ parsedEntries, graph }: CheckInput): Generator<Finding> {
  const owners = new Map<string, RawEntry>();
  for (const { raw } of parsedEntries) {
    const key = toEntryKey(raw.files);
    const existing = owners.get(key);
    if (existing)
      yield createEntryFinding(raw, {
        code: 'duplicate-slug',
        variant: 'private',
        path: [],
        target: 'key',
      });
    else owners.set(key, raw);
  }
  for (const { raw, entry } of graph.records)
    for (const [index, slug] of (entry.aliases ?? []).entries()) {
      const key = toEntryKey({ type: entry.type, slug });
      const existing = owners.get(key);
      if (existing)
        yield createEntryFinding(raw, {
          code: 'duplicate-slug',

          path: ['aliases', index],
          target: 'value',
          ...nameExisting(existing),
        });
      else owners.set(key, raw);
    }
}

/** Names the entry that has the slug already, unless it is closed. */
function nameExisting(existing: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return existing.isClosed
    ? { variant: 'aliasOfClosed' }
    : { variant: 'alias', values: { existing: existing.files.slug } };
}
