import { nearest } from '@comunal/command';
import { isVisible, type ContentType, type FieldPath } from '@comunal/schemas';
import type { RawEntry } from '../model/raw-entry.ts';
import { createEntryFinding } from '../validate/create-entry-finding.ts';
import { toEntryKey, push, type ParsedEntry } from '../link/content-graph.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckInput } from './check-input.ts';

/** For more broken references of one entry than these no similar slug is looked up. */
const maxSuggestions = 100;

/** Reports `broken-reference` to an entry that does not exist, and `closed-reference` from a visible entry to one that is not. */
export function* checkBrokenReferences({
  parsedEntries,
  unreadable,
  sealedNotRead,
}: CheckInput): Generator<Finding> {
  const entries = new Map(parsedEntries.map(({ raw }) => [toEntryKey(raw.files), raw]));
  const nameable = collectNameableSlugs(parsedEntries);

  for (const { raw, facts } of parsedEntries) {
    let count = 0;
    for (const { path, value: target, exposure } of facts.references) {
      if (unreadable.has(toEntryKey(target))) continue;
      const referenced = entries.get(toEntryKey(target));
      if (!referenced) {
        const slugs = count++ < maxSuggestions ? (nameable.get(target.type) ?? []) : [];
        const similar = nearest(target.slug, slugs);
        const values = { type: target.type, slug: target.slug };
        yield createEntryFinding(raw, {
          code: 'broken-reference',
          path,
          target: 'value',
          values,
          // Whether it is a mistake is known where the key is: a build without it must not stop.
          ...(sealedNotRead > 0 && !similar ? { severity: 'warning', variant: 'sealed' } : {}),
          ...(similar
            ? { nearest: isTyped(raw.fields, path) ? `${target.type}/${similar}` : similar }
            : {}),
        });
      } else if (exposure === 'public' && isLeftOut(raw, referenced))
        yield createEntryFinding(raw, {
          code: 'closed-reference',
          path,
          target: 'value',
          ...nameTarget(referenced),
        });
    }
  }
}

/** Collects, by type, the slugs of entries that a message may name. Closed entries are not suggested either. */
export function collectNameableSlugs(
  parsedEntries: readonly ParsedEntry[],
): ReadonlyMap<ContentType, readonly string[]> {
  const slugs = new Map<ContentType, string[]>();
  for (const { raw } of parsedEntries)
    if (!raw.isClosed) push(slugs, raw.files.type, raw.files.slug);
  return slugs;
}

/** Whether a reference is written with its type, as one is that may lead to several types. */
function isTyped(fields: unknown, path: FieldPath): boolean {
  const value = path.reduce<unknown>(
    (holder, step) => (holder as Readonly<Record<string | number, unknown>>)[step],
    fields,
  );
  return typeof value === 'string' && value.includes('/');
}

/** Whether a reference is left out of the public form. */
function isLeftOut(from: RawEntry, to: RawEntry): boolean {
  return isVisible(from.visibility) && !isVisible(to.visibility);
}

/** Names the target of a reference: the slug of an entry for allies may be quoted, that of a closed one may not. */
function nameTarget(to: RawEntry): Pick<Finding, 'variant' | 'values'> {
  return to.isClosed ? {} : { variant: 'allies', values: { slug: to.files.slug } };
}
