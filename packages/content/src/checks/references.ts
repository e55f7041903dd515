import type { ContentType } from '@comunal/schemas';
import type { RawEntry } from '../entry/assemble.ts';
import { inEntry } from '../entry/issue-findings.ts';
import { keyOf } from '../graph/graph.ts';
import { nearest } from '../nearest.ts';
import type { Finding } from '../problem/finding.ts';
import type { CheckInput } from './run-checks.ts';

/** References to entries that are not there, and references from shown entries to those that are not. */
export function* checkReferences({ graph, raws }: CheckInput): Generator<Finding> {
  const known = new Map(raws.map((raw) => [keyOf(raw.files), raw]));
  // An entry that may not be named is not suggested either.
  const nameable = new Map<ContentType, string[]>();
  for (const { files, isClosed } of raws)
    if (!isClosed) nameable.set(files.type, [...(nameable.get(files.type) ?? []), files.slug]);

  for (const { raw, survey } of graph.records)
    for (const { path, value: target, exposure } of survey.references) {
      const found = known.get(keyOf(target));
      if (!found) {
        const near = nearest(target.slug, nameable.get(target.type) ?? []);
        const values = { type: target.type, slug: target.slug };
        yield inEntry(raw, {
          code: 'broken-reference',
          path,
          at: 'value',
          values,
          ...(near ? { nearest: near } : {}),
        });
      } else if (exposure === 'public' && isLeftOut(raw, found))
        yield inEntry(raw, { code: 'closed-reference', path, at: 'value', ...naming(found) });
    }
}

function isLeftOut(from: RawEntry, to: RawEntry): boolean {
  const isShown = from.visibility === 'public' || from.visibility === 'unlisted';
  return isShown && (to.isClosed || to.visibility === 'allies');
}

/** The slug of an entry for allies may be told in a message; that of a closed one may not. */
function naming(to: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return to.isClosed ? {} : { variant: 'allies', values: { slug: to.files.slug } };
}
