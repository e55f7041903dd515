import { nearest } from '@comunal/command';
import type { ContentType, FieldPath } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { inEntry } from '../validate/issues-to-findings.ts';
import { keyOf, push, type Surveyed } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';
import { isShownEntry } from './hidden-slugs.ts';

/** More than this in one entry are not told, so that nothing is looked up for them. */
const most = 100;

/** References to entries that are not there, and references from shown entries to those that are not. */
export function* checkReferences({ surveyed, unreadable }: CheckInput): Generator<Finding> {
  const known = new Map(surveyed.map(({ raw }) => [keyOf(raw.files), raw]));
  const nameable = nameableSlugs(surveyed);

  for (const { raw, survey } of surveyed) {
    let broken = 0;
    for (const { path, value: target, exposure } of survey.references) {
      if (unreadable.has(keyOf(target))) continue;
      const found = known.get(keyOf(target));
      if (!found) {
        const slugs = broken++ < most ? (nameable.get(target.type) ?? []) : [];
        const near = nearest(target.slug, slugs);
        const values = { type: target.type, slug: target.slug };
        yield inEntry(raw, {
          code: 'broken-reference',
          path,
          at: 'value',
          values,
          ...(near ? { nearest: isTyped(raw.fields, path) ? `${target.type}/${near}` : near } : {}),
        });
      } else if (exposure === 'public' && isLeftOut(raw, found))
        yield inEntry(raw, { code: 'closed-reference', path, at: 'value', ...naming(found) });
    }
  }
}

/** Slugs by type of entries that may be named: one that may not is not suggested either. */
export function nameableSlugs(
  surveyed: readonly Surveyed[],
): ReadonlyMap<ContentType, readonly string[]> {
  const slugs = new Map<ContentType, string[]>();
  for (const { raw } of surveyed) if (!raw.isClosed) push(slugs, raw.files.type, raw.files.slug);
  return slugs;
}

/** Whether a reference is written with its type: one that may lead to several types is. */
function isTyped(fields: unknown, path: FieldPath): boolean {
  const value = path.reduce<unknown>(
    (holder, step) => (holder as Readonly<Record<string | number, unknown>>)[step],
    fields,
  );
  return typeof value === 'string' && value.includes('/');
}

function isLeftOut(from: RawEntry, to: RawEntry): boolean {
  return isShownEntry(from) && !isShownEntry(to);
}

/** The slug of an entry for allies may be told in a message; that of a closed one may not. */
function naming(to: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return to.isClosed ? {} : { variant: 'allies', values: { slug: to.files.slug } };
}
