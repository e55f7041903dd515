import { nearest } from '@comunal/command';
import { isVisible, type ContentType, type FieldPath } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/issues-to-findings.ts';
import { toEntryKey, push, type ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** More than this in one entry are not told, so that nothing is looked up for them. */
const most = 100;

/** References to entries that are not there, and references from shown entries to those that are not. */
export function* checkBrokenReferences({
  parsedEntries,
  unreadable,
}: CheckInput): Generator<Finding> {
  const known = new Map(parsedEntries.map(({ raw }) => [toEntryKey(raw.files), raw]));
  const nameable = collectNameableSlugs(parsedEntries);

  for (const { raw, facts } of parsedEntries) {
    let broken = 0;
    for (const { path, value: target, exposure } of facts.references) {
      if (unreadable.has(toEntryKey(target))) continue;
      const found = known.get(toEntryKey(target));
      if (!found) {
        const slugs = broken++ < most ? (nameable.get(target.type) ?? []) : [];
        const near = nearest(target.slug, slugs);
        const values = { type: target.type, slug: target.slug };
        yield createEntryFinding(raw, {
          code: 'broken-reference',
          path,
          target: 'value',
          values,
          ...(near ? { nearest: isTyped(raw.fields, path) ? `${target.type}/${near}` : near } : {}),
        });
      } else if (exposure === 'public' && isLeftOut(raw, found))
        yield createEntryFinding(raw, {
          code: 'closed-reference',
          path,
          target: 'value',
          ...naming(found),
        });
    }
  }
}

/** Slugs by type of entries that may be named: one that may not is not suggested either. */
export function collectNameableSlugs(
  parsedEntries: readonly ParsedEntry[],
): ReadonlyMap<ContentType, readonly string[]> {
  const slugs = new Map<ContentType, string[]>();
  for (const { raw } of parsedEntries)
    if (!raw.isClosed) push(slugs, raw.files.type, raw.files.slug);
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
  return isVisible(from.visibility) && !isVisible(to.visibility);
}

/** The slug of an entry for allies may be told in a message; that of a closed one may not. */
function naming(to: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return to.isClosed ? {} : { variant: 'allies', values: { slug: to.files.slug } };
}
