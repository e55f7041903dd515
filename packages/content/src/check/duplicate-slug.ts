import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import { toEntryKey } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Two entries of one type under one slug, whether it is a present or a former one. */
export function* checkDuplicateSlugs({ parsedEntries, graph }: CheckInput): Generator<Finding> {
  const owners = new Map<string, RawEntry>();
  for (const { raw } of parsedEntries) {
    const key = toEntryKey(raw.files);
    const other = owners.get(key);
    if (other)
      yield createEntryFinding(raw, {
        code: 'duplicate-slug',
        variant: 'private',
        path: [],
        target: 'key',
      });
    else owners.set(key, raw);
  }
  for (const { raw, entry } of graph.records)
    for (const [at, slug] of (entry.aliases ?? []).entries()) {
      const key = toEntryKey({ type: entry.type, slug });
      const other = owners.get(key);
      if (other)
        yield createEntryFinding(raw, {
          code: 'duplicate-slug',

          path: ['aliases', at],
          target: 'value',
          ...naming(other),
        });
      else owners.set(key, raw);
    }
}

/** A closed entry that has the slug already is not named. */
function naming(other: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return other.isClosed
    ? { variant: 'aliasOfClosed' }
    : { variant: 'alias', values: { other: other.files.slug } };
}
