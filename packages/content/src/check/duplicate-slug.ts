import type { RawEntry } from '../model/raw-entry.ts';
import { inEntry } from '../validate/issues-to-findings.ts';
import { keyOf } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** Two entries of one type under one slug, whether it is a present or a former one. */
export function* checkSlugs({ surveyed, graph }: CheckInput): Generator<Finding> {
  const owners = new Map<string, RawEntry>();
  for (const { raw } of surveyed) {
    const key = keyOf(raw.files);
    const other = owners.get(key);
    if (other)
      yield inEntry(raw, {
        code: 'duplicate-slug',
        variant: 'private',
        path: [],
        at: 'key',
      });
    else owners.set(key, raw);
  }
  for (const { raw, entry } of graph.records)
    for (const [at, slug] of (entry.aliases ?? []).entries()) {
      const key = keyOf({ type: entry.type, slug });
      const other = owners.get(key);
      if (other)
        yield inEntry(raw, {
          code: 'duplicate-slug',

          path: ['aliases', at],
          at: 'value',
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
